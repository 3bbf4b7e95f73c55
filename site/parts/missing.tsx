/** A part of a page that could not be read, though the rest was: it is said, never left out. */
export const Missing = ({ what, again }: { readonly what: string; readonly again: string }) => (
  <p class="problem">
    {what} cannot be shown at the moment. <a href={again}>Try again</a>
  </p>
)

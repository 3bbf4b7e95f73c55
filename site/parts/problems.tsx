/** What an address asks for and cannot be had, above the form that can mend it. */
export const ProblemList = ({ messages }: { readonly messages: readonly string[] }) =>
  messages.length === 0 ? null : (
    <div class="problem" role="alert">
      {messages.map((message) => (
        <p key={message}>{message}</p>
      ))}
    </div>
  )

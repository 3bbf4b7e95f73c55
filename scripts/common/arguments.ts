/** What is read from arguments. @throws what `refuse` makes of the reason where they are wrong */
export function readOr<Read>(read: () => Read, refuse: (reason: string) => Error): Read {
  try {
    return read()
  } catch (cause) {
    throw refuse(cause instanceof Error ? cause.message : String(cause))
  }
}

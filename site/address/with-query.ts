/** A path with its parameters, where there are any. */
export function withQuery(path: string, parameters: ConstructorParameters<typeof URLSearchParams>[0]): string {
  const search = new URLSearchParams(parameters).toString()
  return search === '' ? path : `${path}?${search}`
}

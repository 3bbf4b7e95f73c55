/** The values of an enum that are named as the domain names them, with what each means. The cast is sound: fromEntries keeps every key. */
export const enumValues = <Code extends string>(meanings: Readonly<Record<Code, string>>) =>
  Object.fromEntries(
    Object.entries<string>(meanings).map(([value, description]) => [value, { value, description }]),
  ) as Record<Code, { value: Code; description: string }>

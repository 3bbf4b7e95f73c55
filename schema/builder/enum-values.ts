/** The values of an enum whose codes are a list of the domain's. The cast is sound: fromEntries keeps every key. */
export const enumValues = <Code extends string>(codes: readonly Code[], describe: (code: Code) => string) =>
  Object.fromEntries(codes.map((code) => [code, { value: code, description: describe(code) }])) as Record<
    Code,
    { value: Code; description: string }
  >

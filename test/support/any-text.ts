import fc from 'fast-check'

/** Any character of Unicode. Those of fast-check itself are a table that takes a second to make, in each process. */
export const anyCharacter = fc
  .oneof(fc.nat(0xff), fc.nat(0x10ffff))
  .filter((point) => point < 0xd800 || point > 0xdfff)
  .map((point) => String.fromCodePoint(point))

/** Any text, and now and then a name that every object has: none is longer than twenty characters. */
export const anyText = (maxLength?: number): fc.Arbitrary<string> =>
  fc.oneof(
    { weight: 20, arbitrary: fc.string({ unit: anyCharacter, ...(maxLength !== undefined && { maxLength }) }) },
    { weight: 1, arbitrary: fc.constantFrom(...Object.getOwnPropertyNames(Object.prototype)) },
  )

interface Props<Key extends string> {
  readonly choices: readonly (readonly [key: Key, name: string, ...rest: readonly unknown[]])[]
  readonly chosen: Key
  readonly address: (key: Key) => string
}

/** Choices in a line: the others are links, so that the choice is part of the address. */
export const Choices = <Key extends string>({ choices, chosen, address }: Props<Key>) => (
  <>
    {choices.map(([key, name], index) => (
      <span key={key}>
        {index > 0 ? ' · ' : ''}
        {key === chosen ? <strong>{name}</strong> : <a href={address(key)}>{name}</a>}
      </span>
    ))}
  </>
)

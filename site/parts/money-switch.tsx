import { CURRENCIES } from '../money.ts'

interface Props {
  readonly address: URL
  readonly money: string
  /** A group has no currency of its own. */
  readonly isGroup: boolean
}

/** The same page in another currency: links, so that the choice is part of the address. */
export const MoneySwitch = ({ address, money, isGroup }: Props) => (
  <p class="no-print" id="money">
    In{' '}
    {CURRENCIES.filter(([key]) => !isGroup || key !== 'national').map(([key, name], index) => (
      <span key={key}>
        {index > 0 ? ' · ' : ''}
        {key === money ? <strong>{name}</strong> : <a href={`${addressIn(address, key)}#money`}>{name}</a>}
      </span>
    ))}
  </p>
)

function addressIn({ pathname, search }: URL, money: string): string {
  const parameters = new URLSearchParams(search)
  if (money === 'usd') parameters.delete('money')
  else parameters.set('money', money)
  return parameters.size === 0 ? pathname : `${pathname}?${parameters}`
}

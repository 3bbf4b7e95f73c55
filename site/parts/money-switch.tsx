import { withQuery } from '../address/with-query.ts'
import { CURRENCIES, type DisplayCurrency } from '../money.ts'
import { Choices } from './choices.tsx'

interface Props {
  /** The address of the page, without its host. */
  readonly address: string
  readonly money: DisplayCurrency
  /** A group has no currency of its own. */
  readonly isGroup: boolean
}

/** The same page in another currency: links, so that the choice is part of the address. */
export const MoneySwitch = ({ address, money, isGroup }: Props) => (
  <p class="no-print" id="money">
    In{' '}
    <Choices
      choices={CURRENCIES.filter(([key]) => !isGroup || key !== 'national')}
      chosen={money}
      address={(key) => `${addressIn(address, key)}#money`}
    />
  </p>
)

function addressIn(address: string, money: string): string {
  const [path = '', search] = address.split('?')
  const parameters = new URLSearchParams(search)
  if (money === 'usd') parameters.delete('money')
  else parameters.set('money', money)
  return withQuery(path, parameters)
}

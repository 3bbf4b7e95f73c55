import { env } from 'cloudflare:workers'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clientAddress } from '../../../../src/http/rate-limit/client-address.ts'
import { RateLimiter } from '../../../../src/http/rate-limit/rate-limit.ts'

const from = (headers: Record<string, string>) => new Request('https://api.test/', { headers })
/** Who a client is where the header is believed. */
const clientAt = (address: string) => clientAddress('CF-Connecting-IP')(from({ 'cf-connecting-ip': address }))

describe('where no header is named', () => {
  it.each([undefined, ''])('all clients are one, whatever they send (%j)', (header) => {
    const { clientOf } = new RateLimiter(undefined, { clientHeader: header })
    const sent = [{}, { 'cf-connecting-ip': '192.0.2.1' }, { 'x-forwarded-for': '192.0.2.2' }]
    expect(new Set(sent.map((headers) => clientOf(from(headers))))).toEqual(new Set(['local']))
  })
})

describe('where a header is named', () => {
  it('it alone says who a client is', () => {
    const { clientOf } = new RateLimiter(undefined, { clientHeader: 'X-Real-IP' })
    expect(clientOf(from({ 'x-real-ip': '192.0.2.1', 'cf-connecting-ip': '192.0.2.2' }))).toBe('192.0.2.1')
    expect(clientOf(from({ 'cf-connecting-ip': '192.0.2.2' }))).toBe('local')
  })

  it('it is the one that Cloudflare sets, in what is deployed there', () => {
    expect(env.CLIENT_ADDRESS_HEADER).toBe('CF-Connecting-IP')
  })

  it.each([
    ['IPv4 is itself', '192.0.2.1', '192.0.2.1'],
    ['IPv4 written as IPv6 is that IPv4', '::ffff:192.0.2.1', '192.0.2.1'],
    ['so it is in digits', '::FFFF:c000:201', '192.0.2.1'],
    ['so it is in full', '0:0:0:0:0:ffff:192.0.2.1', '192.0.2.1'],
    ['IPv6 is its network', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['whose zeros may be left out', '2001:db8::1', '2001:db8:0:0'],
    ['or be there', '2001:0DB8:0:0:1::', '2001:db8:0:0'],
    ['or be in the middle of it', '2001:db8::1:2:3:4:5', '2001:db8:0:1'],
    ['the machine itself is a network too', '::1', '0:0:0:0'],
    ['as is no address', '::', '0:0:0:0'],
    ['a zone is no part of it', 'fe80::1%eth0', 'fe80:0:0:0'],
    ['an end that is written as IPv4 neither', '64:ff9b::192.0.2.1', '64:ff9b:0:0'],
    ['what is no address is taken as it is', 'unknown', 'unknown'],
    ['also with colons', '1:2:3', '1:2:3'],
    ['or with none but these', ':::', ':::'],
    ['an empty one is as good as none', '', 'local'],
  ])('%s: %s', (_name, address, client) => expect(clientAt(address)).toBe(client))

  it.each(['x', ':', '1', '%', '::1 ', 'f:'])('ten thousand bytes of %j are a short name', (part) => {
    expect(clientAt(part.repeat(10_000 / part.length)).length).toBeLessThanOrEqual(45)
  })

  it('any text is a short name, and never fails (property)', () => {
    const text = fc.string({ unit: fc.constantFrom(...'0123456789abcdefg:.%[]@/ ') })
    fc.assert(fc.property(text, (address) => clientAt(address).length <= 45))
  })

  it('two addresses of IPv6 are one client if they are of one network, however they are written (property)', () => {
    // No zeros, which could make a network of what is IPv4.
    const groups = (count: number) =>
      fc.array(fc.integer({ min: 1, max: 0xffff }), { minLength: count, maxLength: count })
    const text = (...all: readonly number[][]) =>
      all
        .flat()
        .map((group) => group.toString(16))
        .join(':')
    fc.assert(
      fc.property(groups(4), groups(4), groups(4), (network, one, other) => {
        expect(clientAt(text(network, one).toUpperCase())).toBe(clientAt(text(network, other)))
        expect(clientAt(`${text(network)}::`)).toBe(clientAt(text(network, one)))
        const [begin = 0, ...rest] = network
        expect(clientAt(text([begin ^ 0x8000, ...rest], one))).not.toBe(clientAt(text(network, one)))
      }),
    )
  })
})

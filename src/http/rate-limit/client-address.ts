const SHARED_CLIENT = 'local'
/** Characters of the longest IPv6 address, one that ends in dotted IPv4. Longer values are cut: they may not be addresses at all. */
const LONGEST_ADDRESS = 45

/**
 * A function that identifies the client of a request by a header. An IPv6 address counts as its /64 network, an IPv4-mapped one as the
 * IPv4 address. Without a header all clients are one: if no proxy sets the header, a client could send any address.
 *
 * @param header the header with the IP address, such as `CF-Connecting-IP`
 */
export function clientAddress(header: string | undefined): (request: Request) => string {
  if (!header) return () => SHARED_CLIENT
  return (request) => {
    const [address = ''] = (request.headers.get(header) || SHARED_CLIENT).slice(0, LONGEST_ADDRESS).split('%')
    return address.includes(':') ? networkOf(address) : address
  }
}

/** The /64 network of an IPv6 address in its most common form: four groups in full, without leading zeros. */
const COMMON_NETWORK = /^[1-9a-f][\da-f]{0,3}(?::(?:0|[1-9a-f][\da-f]{0,3})){3}(?=:)/

/**
 * The /64 network of an IPv6 address (RFC 4291): a client that has one address of it has them all. Of an IPv4-mapped address the IPv4
 * address.
 */
function networkOf(address: string): string {
  const [network] = COMMON_NETWORK.exec(address) ?? []
  if (network !== undefined) return network
  const [head = '', tail = '', ...more] = address.split('::')
  const [first, last] = [parseGroups(head), parseGroups(tail)]
  const isCompressed = address.includes('::')
  const missing = 8 - first.length - last.length
  const groups = [...first, ...Array.from({ length: Math.max(0, missing) }, () => 0), ...last]
  // Not a valid address: use it unchanged.
  if (more.length > 0 || (isCompressed ? missing < 1 : missing !== 0) || groups.some(Number.isNaN)) return address
  const isMapped = groups[5] === 0xffff && groups.slice(0, 5).every((group) => group === 0)
  if (isMapped)
    return groups
      .slice(6)
      .flatMap((group) => [group >> 8, group & 255])
      .join('.')
  return groups
    .slice(0, 4)
    .map((group) => group.toString(16))
    .join(':')
}

/** The 16-bit groups of one side of `::`; the last two may be written as dotted IPv4. NaN for an invalid group. */
const parseGroups = (part: string): readonly number[] =>
  part === ''
    ? []
    : part.split(':').flatMap((group) => (group.includes('.') ? parseIpv4(group) : parseHexadecimal(group)))

const parseHexadecimal = (group: string): number =>
  /^[\da-f]{1,4}$/i.test(group) ? Number.parseInt(group, 16) : Number.NaN

function parseIpv4(text: string): readonly number[] {
  const [a = 0, b = 0, c = 0, d = 0] = text.split('.').map(Number)
  return [256 * a + b, 256 * c + d]
}

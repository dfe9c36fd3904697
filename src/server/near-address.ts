import { BlockList, isIP } from 'node:net'

/* This machine, its own network, and addresses that no public site has (IANA's registries of special-purpose addresses). */
const NEAR = new BlockList()
for (const [net, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  NEAR.addSubnet(net, prefix, 'ipv4')
for (const [net, prefix] of [
  // With the IPv4 addresses that once were written so, and ::1.
  ['::', 96],
  ['64:ff9b:1::', 48],
  ['100::', 64],
  // Teredo: an IPv4 address that is disguised in it, which no site has any more.
  ['2001::', 32],
  ['2001:db8::', 32],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const)
  NEAR.addSubnet(net, prefix, 'ipv6')

/** Whether a number belongs to this machine or its own network, in whatever form it is written; false for what is no number. */
export function isNearAddress(address: string): boolean {
  const [number = ''] = address.split('%', 1)
  const version = isIP(number)
  if (version === 0) return false
  // Of one that is written as IPv6 (::ffff:127.0.0.1) the list looks at the IPv4 address in it.
  if (NEAR.check(number, version === 6 ? 'ipv6' : 'ipv4')) return true
  const inner = version === 6 ? translated(number) : undefined
  return inner !== undefined && NEAR.check(inner, 'ipv4')
}

/** The IPv4 address to which a NAT64 (64:ff9b::/96, RFC 6052) or 6to4 (2002::/16, RFC 3056) address leads. */
function translated(address: string): string | undefined {
  const groups = groupsOf(address)
  if (groups[0] === 0x2002) return dotted(groups[1], groups[2])
  const isNat64 = groups[0] === 0x64 && groups[1] === 0xff9b && groups.slice(2, 6).every(group => group === 0)
  return isNat64 ? dotted(groups[6], groups[7]) : undefined
}

/** The eight groups of an IPv6 address; the parser of addresses writes its last 32 bits, too, in hexadecimal digits. */
function groupsOf(address: string): number[] {
  const plain = new URL(`http://[${address}]/`).hostname.slice(1, -1)
  const [before = [], after = []] = plain.split('::').map(part => part.split(':').filter(Boolean))
  const gap = Array.from({ length: 8 - before.length - after.length }, () => '0')
  return [...before, ...gap, ...after].map(group => Number.parseInt(group, 16))
}

function dotted(high = 0, low = 0): string {
  return [high >> 8, high & 0xff, low >> 8, low & 0xff].join('.')
}

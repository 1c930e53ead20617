import { lookup } from 'node:dns/promises';
import { BlockList, isIP } from 'node:net';

/** Addresses that are inside somebody's network, or nobody's: no robot of a public chat has one. */
const INSIDE = new BlockList();
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const)
  INSIDE.addSubnet(net, bits, 'ipv4');
/** Of version 6 only what is given out to the world; what wraps an address of version 4 could wrap one inside. */
const WORLD = new BlockList();
WORLD.addSubnet('2000::', 3, 'ipv6');
const WRAPPED = new BlockList();
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const)
  WRAPPED.addSubnet(net, bits, 'ipv6');

const isInside = (address: string): boolean =>
  isIP(address) === 6
    ? !WORLD.check(address, 'ipv6') || WRAPPED.check(address, 'ipv6')
    : isIP(address) !== 4 || INSIDE.check(address, 'ipv4');

export type AddressFault = 'robot-address' | 'robot-address-not-https' | 'robot-address-inside';

/**
 * Whether a robot's address may be called at all: https and without a name in it. Hosts the operator has named (gateways
 * inside the network) may be plain http. Answers why not.
 */
export function addressFault(text: string, namedHosts: readonly string[]): AddressFault | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || url.username !== '' || url.password !== '' || url.hostname === '') return 'robot-address';
  if (namedHosts.includes(url.host)) return /^https?:$/.test(url.protocol) ? undefined : 'robot-address';
  if (url.protocol !== 'https:') return 'robot-address-not-https';
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(literal) !== 0 && isInside(literal) ? 'robot-address-inside' : undefined;
}

/** Thrown when a name leads into a network that the operator has not opened. */
class InsideAddress extends Error {}

/**
 * The one address to connect to: looked up once, checked, and then used as it is, so that a name that answers otherwise the
 * second time leads nowhere.
 */
export async function addressFor(
  url: URL,
  namedHosts: readonly string[],
): Promise<{ address: string; family: number }> {
  const found = await lookup(url.hostname.replace(/^\[|\]$/g, ''), { all: true });
  const [first] = found;
  if (!first) throw new Error('no address');
  if (!namedHosts.includes(url.host) && found.some(({ address }) => isInside(address)))
    throw new InsideAddress('the address lies inside a private network');
  return first;
}

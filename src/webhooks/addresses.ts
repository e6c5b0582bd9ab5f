import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

/** Whom requests may reach. */
export interface Reach {
  /** Also http to this machine itself, and to nothing else: for receivers on the machine of a developer. */
  toLoopback: boolean;
}

export type UrlFault = 'no_url' | 'scheme' | 'credentials' | 'address';

/** Of all of IPv6 only this is given to networks of the world (RFC 4291, IANA). */
const GLOBAL_UNICAST = ipaddr.parseCIDR('2000::/3') as [ipaddr.IPv6, number];
/** Lies among public addresses, and answers machines of one vendor's cloud with what is theirs. */
const METADATA = new Set(['168.63.129.16']);

/**
 * Whether a connection to that address may be made. Over https to those alone that anybody may have; over http, where that is allowed,
 * to this machine alone. What stands in an IPv6 address for an IPv4 one is judged as that.
 */
export function mayReach(address: string, protocol: string, { toLoopback }: Reach): boolean {
  if (isIP(address) === 0) return false;
  const ip = ipaddr.process(address);
  if (protocol === 'http:') return toLoopback && ip.range() === 'loopback';
  if (protocol !== 'https:' || ip.range() !== 'unicast' || METADATA.has(ip.toString())) return false;
  return ip.kind() === 'ipv4' || (ip as ipaddr.IPv6).match(GLOBAL_UNICAST);
}

/**
 * What is wrong with the URL of a receiver before its name is asked for; null where nothing is. What the name leads to is judged
 * when a connection is made.
 */
export function faultOfUrl(text: string, reach: Reach): UrlFault | null {
  if (!URL.canParse(text)) return 'no_url';
  const { protocol, hostname, username, password } = new URL(text);
  if (protocol !== 'https:' && !(protocol === 'http:' && reach.toLoopback)) return 'scheme';
  if (username !== '' || password !== '') return 'credentials';
  const host = hostOf(hostname);
  if (isIP(host) !== 0) return mayReach(host, protocol, reach) ? null : 'address';
  const isLocal = /(?:^|\.)localhost\.?$/.test(host);
  return isLocal === (protocol === 'http:') ? null : 'address';
}

/** As the resolver and the socket take it: without the brackets of an IPv6 address. */
export function hostOf(hostname: string): string {
  return hostname.startsWith('[') ? hostname.slice(1, -1) : hostname;
}

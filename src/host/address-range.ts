import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';

export type AddressRange = [address: ipaddr.IPv4 | ipaddr.IPv6, prefixLength: number];

/** `192.0.2.7`, `10.0.0.0/8`, `fd00::/8`; null for what is no address or range. */
export function parseRange(text: string): AddressRange | null {
  const [address = '', bits, ...rest] = text.split('/');
  if (isIP(address) === 0 || rest.length > 0 || (bits !== undefined && !/^\d{1,3}$/.test(bits))) return null;
  const ip = ipaddr.parse(address);
  const most = ip.kind() === 'ipv4' ? 32 : 128;
  const length = bits === undefined ? most : Number(bits);
  return length <= most ? [ip, length] : null;
}

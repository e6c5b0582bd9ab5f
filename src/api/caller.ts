import type { IncomingMessage } from 'node:http';
import { isIP, type Socket } from 'node:net';
import { parse as parseForwarded } from 'forwarded-parse';
import ipaddr from 'ipaddr.js';
import type { AddressRange } from '../host/address-range.ts';
import type { ApiMiddleware, Caller } from './context.ts';

/** Headers by which a proxy tells of the way before it. */
const PROXIES_SAY = ['forwarded', 'x-forwarded-for', 'x-forwarded-proto', 'x-forwarded-host'] as const;

/** Leaves `caller` in the state. Only what a trusted proxy says of the way before it is believed. */
export function createCaller(trustedProxies: readonly AddressRange[]): ApiMiddleware {
  /** Where a call with nothing of a proxy's in it comes from stays the same for as long as its connection. */
  const direct = new WeakMap<Socket, { host: string | undefined; caller: Caller }>();
  return function findCaller(ctx, next) {
    const { socket, headers } = ctx.req;
    const known = direct.get(socket);
    const isDirect = !PROXIES_SAY.some((name) => headers[name] !== undefined);
    if (isDirect && known && known.host === headers.host) ctx.state.caller = known.caller;
    else {
      ctx.state.caller = callerOf(ctx.req, trustedProxies);
      if (isDirect) direct.set(socket, { host: headers.host, caller: ctx.state.caller });
    }
    return next();
  };
}

export function callerOf(request: IncomingMessage, trustedProxies: readonly AddressRange[]): Caller {
  const isEncrypted = 'encrypted' in request.socket && request.socket.encrypted === true;
  const direct: Hop = {
    address: normal(request.socket.remoteAddress ?? '') ?? ipaddr.parse('0.0.0.0'),
    proto: isEncrypted ? 'https' : 'http',
    host: request.headers.host ?? '',
  };
  const { address, proto, host } = outermost(direct, claimsIn(request), trustedProxies);
  return {
    address: address.toString(),
    network: networkOf(address),
    origin: `${proto}://${host.toLowerCase()}`,
    isSecure: proto === 'https',
  };
}

type Address = ipaddr.IPv4 | ipaddr.IPv6;

/** One stage of the way here; a field that the proxy did not tell is as in the stage after it. */
interface Hop {
  address: Address;
  proto: string;
  host: string;
}

/** What a proxy says of one stage. */
interface Claim {
  address: Address | null;
  proto: string | undefined;
  host: string | undefined;
}

/** Goes back from the connection itself for as long as who speaks is a trusted proxy. */
function outermost(direct: Hop, claims: readonly Claim[], trusted: readonly AddressRange[]): Hop {
  let hop = direct;
  for (const { address, proto, host } of claims.toReversed()) {
    if (!isTrusted(hop.address, trusted)) return hop;
    const view = { proto: proto ?? hop.proto, host: host ?? hop.host };
    // Whom the proxy does not name by an address counts as the proxy itself.
    if (!address) return { ...hop, ...view };
    hop = { address, ...view };
  }
  return hop;
}

function isTrusted(address: Address, ranges: readonly AddressRange[]): boolean {
  return ranges.some((range) => address.kind() === range[0].kind() && address.match(range));
}

/**
 * What the headers say, nearest hop last. A proxy writes one of the two kinds and passes on what a client wrote in the
 * other: where both are there and do not agree on the nearest hop, neither is believed.
 */
function claimsIn({ headers }: IncomingMessage): Claim[] {
  const standardClaims = standardHops(headers.forwarded);
  const customaryClaims = customaryHops(headers);
  if (headers.forwarded === undefined) return customaryClaims;
  if (headers['x-forwarded-for'] === undefined) return standardClaims;
  const [one, other] = [standardClaims.at(-1)?.address, customaryClaims.at(-1)?.address];
  return one && other && one.toString() === other.toString() ? standardClaims : [];
}

/** RFC 7239. */
function standardHops(header: string | undefined): Claim[] {
  if (header === undefined) return [];
  try {
    return parseForwarded(header).map((pairs) => ({
      address: addressIn(pairs.for),
      proto: protoIn(pairs.proto),
      host: hostIn(pairs.host),
    }));
  } catch {
    // What cannot be read says nothing.
    return [];
  }
}

/** `X-Forwarded-*`: lists that grow at the end; a list with fewer entries begins at the outermost proxy that writes it. */
function customaryHops(headers: IncomingMessage['headers']): Claim[] {
  const addresses = listOf(headers['x-forwarded-for']);
  const protos = listOf(headers['x-forwarded-proto']);
  const hosts = listOf(headers['x-forwarded-host']);
  const count = Math.max(addresses.length, protos.length > 0 || hosts.length > 0 ? 1 : 0);
  return Array.from({ length: count }, (_, index) => {
    const fromEnd = count - index;
    return {
      address: addressIn(addresses.at(-fromEnd)),
      proto: protoIn(protos.at(-fromEnd) ?? protos[0]),
      host: hostIn(hosts.at(-fromEnd) ?? hosts[0]),
    };
  });
}

function listOf(header: string | string[] | undefined): string[] {
  if (header === undefined) return [];
  return String(header)
    .split(',')
    .map((entry) => entry.trim());
}

/** With or without a port; IPv6 in brackets where there may be one. */
function addressIn(text: string | undefined): Address | null {
  if (text === undefined) return null;
  const [, ipv6] = /^\[([^\]]*)\](?::\d{1,5})?$/.exec(text) ?? [];
  const [, ipv4] = /^(\d{1,3}(?:\.\d{1,3}){3})(?::\d{1,5})?$/.exec(text) ?? [];
  return normal(ipv6 ?? ipv4 ?? text);
}

/** IPv4 in IPv6's form is IPv4; a zone says nothing outside of its machine. */
function normal(text: string): Address | null {
  const [bare = ''] = text.split('%');
  return isIP(bare) === 0 ? null : ipaddr.process(bare);
}

function networkOf(address: Address): string {
  if (address.kind() === 'ipv4') return address.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${address}/64`)}/64`;
}

function protoIn(text: string | undefined): string | undefined {
  const proto = text?.toLowerCase();
  return proto === 'http' || proto === 'https' ? proto : undefined;
}

function hostIn(text: string | undefined): string | undefined {
  return text !== undefined && /^[\w.:[\]-]{1,255}$/.test(text) ? text : undefined;
}

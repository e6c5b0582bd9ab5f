import type { IncomingMessage } from 'node:http';
import { callerOf } from '../../src/api/caller.ts';
import { type AddressRange, parseRange } from '../../src/host/address-range.ts';
import { cpuTimeOf } from '../support/hostile/cpu-time.ts';

const TRUSTED = ranges('127.0.0.1', '10.0.0.0/8', 'fd00::/8');

function ranges(...texts: string[]): AddressRange[] {
  return texts.map((text) => parseRange(text)).filter((range) => range !== null);
}

/** As Node hands a request over: names in lower case, repeated headers joined. */
function call(remoteAddress: string, headers: Record<string, string> = {}, trusted = TRUSTED) {
  const request = { socket: { remoteAddress }, headers: { host: 'inside:8000', ...headers } };
  return callerOf(request as unknown as IncomingMessage, trusted);
}

describe('the caller', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['fe80::1%eth0', 'fe80::/64'],
  ])('at %s counts as %s', (address, network) => {
    expect(call(address).network).toBe(network);
  });

  it.each([
    ['X-Forwarded-For', { 'x-forwarded-for': '198.51.100.1' }],
    ['Forwarded', { forwarded: 'for=198.51.100.1;proto=https;host=viva.example' }],
    ['X-Forwarded-Proto and -Host', { 'x-forwarded-proto': 'https', 'x-forwarded-host': 'viva.example' }],
  ])('is believed nothing by %s when no trusted proxy speaks', (_, headers) => {
    const direct = {
      address: '192.0.2.7',
      network: '192.0.2.7',
      origin: 'http://inside:8000',
      isSecure: false,
    };
    expect(call('192.0.2.7', headers)).toEqual(direct);
    expect(call('127.0.0.1', headers, [])).toMatchObject({ address: '127.0.0.1', isSecure: false });
  });

  it.each([
    ['one hop', { 'x-forwarded-for': '198.51.100.1' }, '198.51.100.1'],
    ['what a client made up before it', { 'x-forwarded-for': '6.6.6.6, 198.51.100.1' }, '198.51.100.1'],
    ['two proxies', { 'x-forwarded-for': '198.51.100.1, 10.1.2.3' }, '198.51.100.1'],
    ['a proxy that names itself', { 'x-forwarded-for': '198.51.100.1, 127.0.0.1' }, '198.51.100.1'],
    ['a port', { 'x-forwarded-for': '198.51.100.1:4711' }, '198.51.100.1'],
    ['IPv6 in brackets', { 'x-forwarded-for': '[2001:db8::1]:4711' }, '2001:db8::1'],
    ['IPv4 in IPv6', { 'x-forwarded-for': '::ffff:198.51.100.1' }, '198.51.100.1'],
    ['only trusted ones', { 'x-forwarded-for': '10.9.9.9, 10.1.2.3' }, '10.9.9.9'],
    ['no address', { 'x-forwarded-for': 'unknown' }, '127.0.0.1'],
    ['no address behind a proxy', { 'x-forwarded-for': '6.6.6.6, junk, 10.1.2.3' }, '10.1.2.3'],
    ['an empty entry', { 'x-forwarded-for': '6.6.6.6, ' }, '127.0.0.1'],
    ['numbers that only look like an address', { 'x-forwarded-for': '0x7f.1' }, '127.0.0.1'],
    ['Forwarded', { forwarded: 'for=6.6.6.6, for=198.51.100.1' }, '198.51.100.1'],
    ['Forwarded with IPv6', { forwarded: 'For="[2001:db8::1]:4711"' }, '2001:db8::1'],
    ['Forwarded through two', { forwarded: 'for=198.51.100.1, for=10.1.2.3;by=10.1.2.4' }, '198.51.100.1'],
    ['Forwarded that hides the name', { forwarded: 'for=_hidden' }, '127.0.0.1'],
    ['Forwarded that cannot be read', { forwarded: 'for=198.51.100.1;;=,"' }, '127.0.0.1'],
    [
      'both, of one mind',
      { 'x-forwarded-for': '198.51.100.1', forwarded: 'for=198.51.100.1' },
      '198.51.100.1',
    ],
    ['both, one made up', { 'x-forwarded-for': '198.51.100.1', forwarded: 'for=6.6.6.6' }, '127.0.0.1'],
  ])('behind a trusted proxy: %s', (_, headers, address) => {
    expect(call('127.0.0.1', headers as Record<string, string>).address).toBe(address);
  });

  it.each([
    ['one proxy', { 'x-forwarded-for': '198.51.100.1', 'x-forwarded-proto': 'https' }],
    [
      'one that the client lied to',
      { 'x-forwarded-for': '198.51.100.1', 'x-forwarded-proto': 'http, https' },
    ],
    ['two', { 'x-forwarded-for': '198.51.100.1, 10.1.2.3', 'x-forwarded-proto': 'https, http' }],
    [
      'two, of which one tells',
      { 'x-forwarded-for': '198.51.100.1, 10.1.2.3', 'x-forwarded-proto': 'https' },
    ],
    ['one without an address', { 'x-forwarded-proto': 'HTTPS' }],
    ['Forwarded', { forwarded: 'for=198.51.100.1;proto=https' }],
  ])('comes over https by the word of %s', (_, headers) => {
    expect(call('127.0.0.1', headers as Record<string, string>).isSecure).toBe(true);
  });

  it('sees the host that the proxy was asked for', () => {
    const headers = {
      'x-forwarded-for': '198.51.100.1',
      'x-forwarded-proto': 'https',
      'x-forwarded-host': 'Viva.example',
    };
    expect(call('127.0.0.1', headers).origin).toBe('https://viva.example');
    const standard = { forwarded: 'for=198.51.100.1;proto=https;host="viva.example:8443"' };
    expect(call('::ffff:127.0.0.1', standard).origin).toBe('https://viva.example:8443');
    const hostileHeaders = { ...headers, 'x-forwarded-host': 'evil.example/"><script>' };
    expect(call('127.0.0.1', hostileHeaders).origin).toBe('https://inside:8000');
  });

  it('is found in linear time in the longest headers', async () => {
    const took = await cpuTimeOf(() => {
      call('127.0.0.1', { 'x-forwarded-for': '10.0.0.1,'.repeat(20_000) });
      call('127.0.0.1', { forwarded: 'for=10.0.0.1,'.repeat(20_000).slice(0, -1) });
      call('127.0.0.1', { 'x-forwarded-for': `[${':'.repeat(200_000)}` });
    });
    expect(took).toBeLessThan(2_000);
  });
});

describe('a range of addresses', () => {
  it.each([
    '192.0.2.0/33',
    '192.0.2',
    '10.0.0.0/8/8',
    'proxy',
    '',
    'fd00::/129',
    '10.0.0.0/-1',
    '10.0.0.0/x',
  ])('is not %j', (text) => {
    expect(parseRange(text)).toBeNull();
  });
});

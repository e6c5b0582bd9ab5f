import { faultOfUrl, mayReach } from '../../src/webhooks/addresses.ts';

const NOBODY = { toLoopback: false };
const DEVELOPER = { toLoopback: true };

/** By the kind of what may not be called. */
const FORBIDDEN: Record<string, string[]> = {
  loopback: ['127.0.0.1', '127.8.9.1', '::1', '::ffff:127.0.0.1', '::ffff:7f00:1', '::7f00:1'],
  private: ['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', 'fd12::1', '::ffff:10.0.0.1'],
  'link-local': ['169.254.7.7', 'fe80::1', '::ffff:169.254.7.7'],
  metadata: ['169.254.169.254', 'fd00:ec2::254', '100.100.100.200', '192.0.0.192', '168.63.129.16'],
  'not of one host': ['0.0.0.0', '::', '255.255.255.255', '224.0.0.1', 'ff02::1'],
  'another network in disguise': [
    '64:ff9b::7f00:1',
    '64:ff9b:1::a00:1',
    '2002:7f00:1::',
    '2001::1',
    '::ffff:0:127.0.0.1',
  ],
  'nobody has': ['100.64.0.1', '192.0.2.1', '198.18.0.1', '240.0.0.1', '2001:db8::1', 'fec0::1', '4000::1'],
};

describe('an address that a receiver may have', () => {
  it.each(Object.entries(FORBIDDEN))('is none that is %s', (_, addresses) => {
    for (const address of addresses) {
      expect([address, mayReach(address, 'https:', NOBODY)]).toEqual([address, false]);
      expect([address, mayReach(address, 'https:', DEVELOPER)]).toEqual([address, false]);
    }
  });

  it.each(['8.8.8.8', '2606:4700::1111', '::ffff:8.8.8.8'])('is %s, over https', (address) => {
    expect(mayReach(address, 'https:', NOBODY)).toBe(true);
    expect(mayReach(address, 'http:', NOBODY)).toBe(false);
    expect(mayReach(address, 'http:', DEVELOPER)).toBe(false);
  });

  it('is, over http, this machine alone, and only where that was allowed', () => {
    for (const address of ['127.0.0.1', '127.8.9.1', '::1']) {
      expect(mayReach(address, 'http:', NOBODY)).toBe(false);
      expect(mayReach(address, 'http:', DEVELOPER)).toBe(true);
    }
    for (const address of ['10.0.0.1', '169.254.169.254', '8.8.8.8', '0.0.0.0']) {
      expect(mayReach(address, 'http:', DEVELOPER)).toBe(false);
    }
  });

  it('is no name', () => {
    expect(mayReach('example.org', 'https:', NOBODY)).toBe(false);
  });
});

describe('the URL of a receiver', () => {
  it.each([
    ['https://hooks.example.org/viva?team=1', null],
    ['https://hooks.example.org:8443/', null],
    ['https://8.8.8.8/', null],
    ['hooks.example.org', 'no_url'],
    ['', 'no_url'],
    ['http://hooks.example.org/', 'scheme'],
    ['ftp://hooks.example.org/', 'scheme'],
    ['javascript:alert(1)', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['https://ada@hooks.example.org/', 'credentials'],
    ['https://ada:secret@hooks.example.org/', 'credentials'],
    ['https://169.254.169.254/latest/meta-data', 'address'],
    ['https://[::ffff:169.254.169.254]/', 'address'],
    ['https://2130706433/', 'address'],
    ['https://0x7f.1/', 'address'],
    ['https://127.1/', 'address'],
    ['https://[::1]/', 'address'],
    ['https://localhost/', 'address'],
    ['https://viva.localhost./', 'address'],
  ])('%s: %s', (url, fault) => {
    expect(faultOfUrl(url, NOBODY)).toBe(fault);
  });

  it('may be of this machine where that was allowed, over http alone', () => {
    expect(faultOfUrl('http://127.0.0.1:9000/', DEVELOPER)).toBeNull();
    expect(faultOfUrl('http://[::1]:9000/', DEVELOPER)).toBeNull();
    expect(faultOfUrl('http://localhost:9000/', DEVELOPER)).toBeNull();
    expect(faultOfUrl('https://localhost:9000/', DEVELOPER)).toBe('address');
    expect(faultOfUrl('https://127.0.0.1/', DEVELOPER)).toBe('address');
    expect(faultOfUrl('http://hooks.example.org/', DEVELOPER)).toBe('address');
    expect(faultOfUrl('http://10.0.0.1/', DEVELOPER)).toBe('address');
  });
});

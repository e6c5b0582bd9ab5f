import { decodeEnd, encodeExecute, ReplyReader } from '../../src/sandbox/protocol.ts';

const NONCE = Buffer.alloc(16, 7);

function frame(type: string, payload: Buffer, nonce = NONCE): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32LE(payload.length);
  return Buffer.concat([nonce, Buffer.from(type), length, payload]);
}

function reader(type: 'Z' | 'D' = 'D', limit = 100): ReplyReader {
  const replies = new ReplyReader(NONCE);
  replies.expect(type, limit);
  return replies;
}

describe('a reply from a container', () => {
  it('is read whole, however it is cut', () => {
    const bytes = frame('D', Buffer.from('payload'));
    const one = reader();
    const replies = [...bytes].map((byte) => one.push(Buffer.from([byte])));
    expect(replies.filter(Boolean)).toEqual([{ type: 'D', payload: Buffer.from('payload') }]);
    expect(replies.at(-1)).not.toBeNull();
  });

  it.each([
    ['with another nonce', frame('D', Buffer.alloc(3), Buffer.alloc(16, 8)), 'wrong nonce'],
    ['of another type', frame('Z', Buffer.alloc(3)), 'unexpected frame type'],
    ['that is too long', frame('D', Buffer.alloc(101)), 'frame too long'],
    [
      'with something behind it',
      Buffer.concat([frame('D', Buffer.alloc(3)), Buffer.alloc(1)]),
      'bytes after the frame',
    ],
    ['that is a long error', frame('E', Buffer.alloc(257), Buffer.alloc(16)), 'long error frame'],
  ])('%s is refused', (_what, bytes, message) => {
    expect(() => reader().push(bytes)).toThrow(message);
  });

  it('is refused before its announced length has arrived', () => {
    const head = frame('D', Buffer.alloc(0));
    head.writeUInt32LE(0xffffffff, 17);
    expect(() => reader().push(head)).toThrow('frame too long');
  });

  it('is refused when nobody asked', () => {
    expect(() => new ReplyReader(NONCE).push(frame('D', Buffer.alloc(0)))).toThrow('nobody asked');
    const replies = reader();
    replies.push(frame('D', Buffer.alloc(0)));
    expect(() => replies.push(frame('D', Buffer.alloc(0)))).toThrow('nobody asked');
  });

  it('about an end must hold the output that it announces', () => {
    const short = Buffer.alloc(35);
    short.writeUInt32LE(1, 31);
    expect(() => decodeEnd(short)).toThrow('bad end frame');
    expect(() => decodeEnd(Buffer.alloc(34))).toThrow('short end frame');
  });
});

describe('a process that a container should run', () => {
  const spec = {
    user: 'program',
    argv: ['/bin/true', '-v'],
    env: { LANG: 'C' },
    stdin: Buffer.from('in'),
    cpuMs: 100.2,
    wallMs: 2000,
    outputBytes: 3000,
    fileKb: 4000,
    stackKb: 65_536,
  } as const;

  it('is told with each limit in its own place', () => {
    const bytes = encodeExecute(spec);
    const strings = '/bin/true\0-v\0LANG=C\0';
    expect(bytes.toString('latin1', 0, 1)).toBe('X');
    expect(bytes.readUInt32LE(1)).toBe(bytes.length - 5);
    const limits = [6, 10, 14, 18, 22].map((offset) => bytes.readUInt32LE(offset));
    expect(limits).toEqual([101, 2000, 3000, 4000, 65_536]);
    const counts = [bytes.readUInt16LE(26), bytes.readUInt16LE(28), bytes.readUInt32LE(30)];
    expect(counts).toEqual([2, 1, strings.length]);
    expect(bytes.toString('latin1', 34)).toBe(`${strings}in`);
  });

  it('has no argument that carries a second one', () => {
    expect(() => encodeExecute({ ...spec, argv: ['/bin/true\0/bin/false'] })).toThrow('NUL');
  });
});

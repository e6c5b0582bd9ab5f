import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { fingerprint } from '../../src/bank/files.ts';
import { pack, unpack } from '../../src/bank/pack.ts';

describe('a packed bank', () => {
  it('gives back every file, whatever is in it', async () => {
    const tree = new Map([
      ['data/sum/generator.mjs', Buffer.from('export const a = 1;')],
      ['data/sum/tests/visible/01 one.in', Buffer.from([0, 255, 10, 32, 49])],
      ['data/sum/пусто.txt', Buffer.alloc(0)],
    ]);
    const files = await unpack(await pack(tree), fingerprint(tree));
    expect([...files]).toEqual([...tree]);
  });

  it('is refused where its content is not what its version says', async () => {
    const tree = new Map([['data/sum/task.yaml', Buffer.from('title: x')]]);
    await expect(unpack(await pack(tree), 'f'.repeat(64))).rejects.toThrow('is another one in the database');
    await expect(unpack(Buffer.from('no gzip'), fingerprint(tree))).rejects.toThrow(
      'is unreadable in the database',
    );
  });

  it.each(['../elsewhere', '/etc/passwd', 'data//sum', 'data/./sum', 'data\\sum'])(
    'writes nothing elsewhere: %s',
    async (path) => {
      const content = Buffer.from(`${path.length} ${path} 1 x`);
      const version = createHash('sha256').update(content).digest('hex');
      await expect(unpack(gzipSync(content), version)).rejects.toThrow('leads elsewhere');
    },
  );
});

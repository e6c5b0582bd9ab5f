import { readFileSync } from 'node:fs';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { join } from 'node:path';
import { run } from '../support/docs/programs.ts';
import { ROOT, startTestViva, type TestViva } from '../support/viva.ts';

const GUIDE = readFileSync(join(ROOT, 'docs/guide.md'), 'utf8');
const ROOM = /<!-- room -->\n```js\n(?<code>.*?)```/s.exec(GUIDE)?.groups?.code ?? '';

describe('the guide', () => {
  let viva: TestViva;
  let wire: Server;

  beforeAll(async () => {
    viva = await startTestViva();
    wire = await cutStreamsOnce(Number(new URL(viva.url).port));
  });

  afterAll(async () => {
    wire?.close();
    await viva?.close();
  });

  it('builds a room in 50 lines', () => {
    const lines = ROOM.split('\n').filter((line) => line.trim() !== '');
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.length).toBeLessThanOrEqual(50);
  });

  it('builds one that works, also where the connection breaks', async () => {
    const { port } = wire.address() as AddressInfo;
    const { code, output, errors } = await run(process.execPath, ['--input-type=module', '--eval', ROOM], {
      API: `http://127.0.0.1:${port}`,
    });
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    const numbers = [...output.matchAll(/^(\d+) \w+ \{/gm)].map(([, seq]) => Number(seq));
    expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    expect(output.match(/^ clock /gm)?.length).toBeGreaterThan(1);
    for (const type of ['message', 'final', 'task', 'run', 'verdict', 'finished']) {
      expect(output).toMatch(new RegExp(`^\\d+ ${type} `, 'm'));
    }
    expect(output).toContain("verdict: 'wrong_answer'");
    expect(output).toMatch(/estimate: [\d.]+,/);
  });
});

/** A wire to the port on which the first stream breaks off once something has come. */
async function cutStreamsOnce(port: number): Promise<Server> {
  let isCut = false;
  const server = createServer((near) => {
    const far = connect(port, '127.0.0.1');
    let isStream = false;
    // What broke is what this has broken.
    for (const socket of [near, far]) socket.on('error', () => undefined);
    near.on('data', (chunk) => {
      isStream ||= chunk.toString('latin1').startsWith('GET /chat/stream');
      far.write(chunk);
    });
    far.on('data', (chunk) => {
      near.write(chunk);
      if (!isStream || isCut || !chunk.toString('latin1').includes('id: 1\n')) return;
      isCut = true;
      setImmediate(() => near.destroy());
    });
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

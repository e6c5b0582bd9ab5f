import { Registry } from 'prom-client';
import { createReaderMetrics } from '../../src/readers/metrics.ts';
import { createReaderProcess, type ReadOutcome, TextUnread } from '../../src/readers/reader-process.ts';
import { createReaders } from '../../src/readers/readers.ts';

const ends: [kind: string, outcome: ReadOutcome][] = [];
const onEnd = (kind: string, outcome: ReadOutcome) => void ends.push([kind, outcome]);
beforeEach(() => {
  ends.length = 0;
});

describe('a process that reads texts', () => {
  const reader = createReaderProcess<typeof import('../support/readers/works.ts').works>(
    new URL('../support/readers/works.ts', import.meta.url),
    { limitMs: 5_000, heapMb: 64, onEnd },
  );
  afterAll(() => reader.close());

  it('answers one text after the other', async () => {
    const lengths = await Promise.all(['a', 'bc', 'def'].map((text) => reader.run('length', text)));
    expect(lengths).toEqual([1, 2, 3]);
    expect(ends).toEqual(Array(3).fill(['length', 'ok']));
  });

  it.each([
    ['loops', 'time_limit'],
    ['hoards', 'memory_limit'],
    ['exits', 'died'],
    ['throws', 'fault'],
    ['recurses', 'fault'],
  ] as const)('is replaced when it %s, and only that text suffers', async (kind, outcome) => {
    const [before, failed, after] = await Promise.allSettled([
      reader.run('length', 'ab'),
      reader.run(kind),
      reader.run('length', 'abc'),
    ]);
    expect(failed).toMatchObject({ status: 'rejected', reason: { name: 'TextUnread', kind, outcome } });
    expect([before, after]).toMatchObject([{ value: 2 }, { value: 3 }]);
    expect(ends).toContainEqual([kind, outcome]);
  });

  it('begins anew after each failure, whatever the last one has left behind', async () => {
    expect(await reader.run('remember', 'a secret')).toEqual(['a secret']);
    await expect(reader.run('throws')).rejects.toThrow(TextUnread);
    expect(await reader.run('remember', 'b')).toEqual(['b']);
  });

  it('is another for each text where it is for one alone', async () => {
    const other = createReaderProcess<typeof import('../support/readers/works.ts').works>(
      new URL('../support/readers/works.ts', import.meta.url),
      { limitMs: 5_000, heapMb: 64, onEnd, isForOne: true },
    );
    const [one, two] = await Promise.all(['a', 'b'].map((text) => other.run('remember', text)));
    expect([one, two]).toEqual([['a'], ['b']]);
    await other.close();
  });

  it('has nothing of the environment of this process', async () => {
    process.env.VIVA_TEST_SECRET = 'key';
    try {
      expect(await reader.run('environment')).toEqual([]);
    } finally {
      delete process.env.VIVA_TEST_SECRET;
    }
  });

  it('ends when it is closed, also in the middle of a text', async () => {
    const other = createReaderProcess<typeof import('../support/readers/works.ts').works>(
      new URL('../support/readers/works.ts', import.meta.url),
      { limitMs: 60_000, heapMb: 64, onEnd },
    );
    const loops = other.run('loops');
    const waits = other.run('length', 'a');
    const closing = other.close();
    await expect(loops).rejects.toThrow(TextUnread);
    await expect(waits).rejects.toThrow(TextUnread);
    await closing;
  });
});

describe('code that breaks a parser', () => {
  const readers = createReaders(onEnd);
  afterAll(() => readers.close());

  it.each([
    ['many casts', `int unused_(int a) { return ${'(a)*'.repeat(4_000)}a; }`],
    ['templates and calls without an end', `int main() {${'a<b>(c'.repeat(3_000)}`],
  ])('leaves that of everybody else readable: %s', async (_, hostile) => {
    const right = readers.bareCode('python', 'answer = 1  # grade 1.0');
    const [broken, next] = await Promise.allSettled([
      readers.bareCode('cpp', hostile),
      readers.bareCode('python', 'answer = 1  # grade 1.0'),
    ]);
    expect(broken).toMatchObject({ status: 'rejected', reason: { kind: 'bareCode', outcome: 'fault' } });
    expect([await right, next]).toEqual(['v1 = 1', { status: 'fulfilled', value: 'v1 = 1' }]);
    expect(await readers.measureCode('go', 'package main\nfunc main() {}\n')).toMatchObject({ functions: 1 });
  });

  it('does not hide behind #if 0', async () => {
    const hostile = `#if 0\n${'a<b>(c'.repeat(3_000)}\n#endif\nint answer = 1;`;
    expect(await readers.bareCode('cpp', hostile)).toBe('int v1 = 1;');
  });
});

describe('fingerprints of code', () => {
  const readers = createReaders(onEnd);
  afterAll(() => readers.close());

  const none = { template: '', references: [] };
  const loop = (name: string) =>
    `for ${name} in range(9):\n    print(${name} * 2 + 1, ${name} - 1 if ${name} > 3 else -${name}, [${name}] * 4)\n`;

  it('are the same under other names, and leave out what everybody has', async () => {
    const fingerprints = await readers.fingerprintCode('python', loop('i'), none);
    expect(fingerprints.length).toBeGreaterThan(2);
    expect(await readers.fingerprintCode('python', loop('row'), none)).toEqual(fingerprints);
    expect(
      await readers.fingerprintCode('python', loop('i'), { template: loop('k'), references: [] }),
    ).toEqual([]);
  });

  it('are not there for code that breaks the parser', async () => {
    const hostile = `int main() {${'a<b>(c'.repeat(3_000)}`;
    await expect(readers.fingerprintCode('cpp', hostile, none)).rejects.toMatchObject({ outcome: 'fault' });
  });
});

describe('what is told of texts that could not be read', () => {
  it('is counted by kind and outcome, and shown in a detail for a while', async () => {
    let now = 0;
    const registry = new Registry();
    const metrics = createReaderMetrics(registry, () => now);
    const ok: { status: string; detail?: string } = { status: 'ok' };
    metrics.ended('judge', 'ok');
    expect(metrics.annotate({ detail: 'no key' })).toEqual({ detail: 'no key' });
    metrics.ended('bareCode', 'fault');
    metrics.ended('bareCode', 'time_limit');
    const unread = 'texts that could not be read in the last 15 minutes: 2 (bareCode)';
    expect(metrics.annotate({ detail: 'no key' })).toEqual({ detail: `no key; ${unread}` });
    expect(metrics.annotate(ok)).toEqual({ status: 'ok', detail: unread });
    expect(await registry.metrics()).toContain('viva_texts_read_total{kind="bareCode",outcome="fault"} 1');
    now = 15 * 60_000;
    expect(metrics.annotate(ok)).toEqual({ status: 'ok' });
  });
});

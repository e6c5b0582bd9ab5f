import { Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { createLogger } from '../../src/log/logger.ts';

function memory(isTTY = false): Writable & { isTTY: boolean; text(): string } {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk, _, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  return Object.assign(stream, { isTTY, text: () => chunks.join('') });
}

const refused = () =>
  Object.assign(new Error('the store refused it', { cause: new RangeError('no room') }), {
    code: 'SQLITE_FULL',
    // What libraries hang on their errors, and what no log should have.
    request: { headers: { authorization: 'Bearer secret-key' }, body: 'code of a candidate' },
  });

describe('the log', () => {
  it.each(['err', 'error'])('says why under %s, with its causes and without what hangs on it', (key) => {
    const stream = memory();
    createLogger({ level: 'info', stream }).error({ [key]: refused() }, 'it failed');
    const line = JSON.parse(stream.text());
    expect(line[key]).toMatchObject({
      type: 'Error',
      message: 'the store refused it',
      code: 'SQLITE_FULL',
      stack: expect.stringContaining('logger.test.ts'),
      cause: { type: 'RangeError', message: 'no room' },
    });
    expect(stream.text()).not.toMatch(/secret-key|code of a candidate/);
  });

  it('tells an error that came from another thread, all of an aggregate, and what is no error', () => {
    const stream = memory();
    const log = createLogger({ level: 'info', stream });
    log.error({ error: { name: 'ActivityFailure', message: 'it failed', failure: { huge: 'x' } } }, 'one');
    log.error({ err: new AggregateError([new Error('first'), new Error('second')], 'two') }, 'two');
    log.error({ error: 'just words' }, 'three');
    const lines = stream
      .text()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines[0].error).toEqual({ type: 'ActivityFailure', message: 'it failed' });
    expect(lines[1].err.errors).toMatchObject([{ message: 'first' }, { message: 'second' }]);
    expect(lines[2].error).toBe('just words');
  });

  it('bounds what an endless message or a chain of causes can write', () => {
    const stream = memory();
    const log = createLogger({ level: 'info', stream });
    const circular = new Error('x'.repeat(1_000_000));
    circular.cause = circular;
    log.error({ err: circular }, 'too much');
    expect(stream.text().length).toBeLessThan(60_000);
  });

  it('has one JSON object a line with an ISO time', () => {
    const stream = memory();
    createLogger({ level: 'info', stream }).info({ session_id: 's' }, 'started');
    const { time, ...rest } = JSON.parse(stream.text());
    expect(rest).toEqual({ level: 30, session_id: 's', msg: 'started' });
    expect(new Date(time).toISOString()).toBe(time);
  });

  it('is readable on a terminal', () => {
    const stream = memory(true);
    createLogger({ level: 'info', stream }).warn({ session_id: 's' }, 'slow');
    expect(stripVTControlCharacters(stream.text())).toMatch(
      /^\[\d\d:\d\d:\d\d\.\d{3}\] WARN: slow \{"session_id":"s"\}\n$/,
    );
  });
});

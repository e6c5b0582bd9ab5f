import { createProgress, type ProgressStream } from '../../src/host/progress.ts';

const { jest } = import.meta;

/** Back to the start of the line, and clear it. */
const REWRITE = '\r\u001b[K';

function recorder(isTTY: boolean): ProgressStream & { text(): string } {
  let text = '';
  return {
    isTTY,
    columns: 60,
    write(more) {
      text += more;
    },
    text: () => text,
  };
}

describe('progress', () => {
  afterEach(() => jest.useRealTimers());

  it('gives a quick step one line in a log, with its time and last detail', async () => {
    const log = recorder(false);
    const result = await createProgress(log).step('Count', async (detail) => {
      detail('to three');
      return 3;
    });
    expect(result).toBe(3);
    expect(log.text()).toMatch(/^ +0\.\d s ✓ Count: to three\n$/);
  });

  it('shows the words of other programs without their colours and moves', async () => {
    for (const stream of [recorder(false), recorder(true)]) {
      await createProgress(stream).step('Build', async (detail) => {
        detail('\u001b[91mStep 3/9\u001b[0m\r\n\u0007\u001b[2Kdone\u001b]8;;http://x\u0007');
      });
      expect(stream.text().replaceAll(REWRITE, '')).toMatch(/✓ Build: Step 3\/9 done\n$/);
    }
  });

  it('shows in a log that a slow step lives: after a second, and every ten seconds', async () => {
    jest.useFakeTimers();
    const log = recorder(false);
    const step = createProgress(log).step('Wait', async (detail) => {
      detail('half way');
      await new Promise((resolve) => setTimeout(resolve, 25_500));
    });
    await jest.advanceTimersByTimeAsync(999);
    expect(log.text()).toBe('');
    await jest.advanceTimersByTimeAsync(60_000);
    await step;
    expect(
      log
        .text()
        .split('\n')
        .map((line) => line.trim()),
    ).toEqual([
      '1.0 s … Wait: half way',
      '10.0 s … Wait: half way',
      '20.0 s … Wait: half way',
      '25.5 s ✓ Wait: half way',
      '',
    ]);
  });

  it('redraws the line of a terminal five times a second', async () => {
    jest.useFakeTimers();
    const terminal = recorder(true);
    const step = createProgress(terminal).step('Draw', async (detail) => {
      await new Promise((resolve) => setTimeout(resolve, 500));
      detail('half way');
      await new Promise((resolve) => setTimeout(resolve, 400));
    });
    await jest.advanceTimersByTimeAsync(10_000);
    await step;
    expect(
      terminal
        .text()
        .split(REWRITE)
        .map((line) => line.trim()),
    ).toEqual([
      '',
      '0.0 s … Draw',
      '0.2 s … Draw',
      '0.4 s … Draw',
      '0.6 s … Draw: half way',
      '0.8 s … Draw: half way',
      '0.9 s ✓ Draw: half way',
    ]);
  });

  it('rewrites one line on a terminal', async () => {
    const terminal = recorder(true);
    await createProgress(terminal).step('Draw', async () => undefined);
    const draws = terminal.text().split(REWRITE);
    expect(draws).toEqual([
      '',
      expect.stringMatching(/^ +0\.0 s … Draw$/),
      expect.stringMatching(/^ +0\.\d s ✓ Draw\n$/),
    ]);
  });

  it('never lets a running step take a second line of a terminal', async () => {
    const terminal = recorder(true);
    await createProgress(terminal).step('A long title '.repeat(10), async () => undefined);
    expect(terminal.text().split(REWRITE)[1]).toHaveLength(59);
  });

  it('marks a step that fails and passes its error on', async () => {
    const log = recorder(false);
    const failing = createProgress(log).step('Break', async () => {
      throw new Error('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect(log.text()).toMatch(/✗ Break\n$/);
  });
});

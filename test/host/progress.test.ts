import { createProgress, type ProgressStream } from '../../src/host/progress.ts';

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

  it('shows in a log that a slow step lives', async () => {
    const log = recorder(false);
    let isTold = () => {};
    const told = new Promise<void>((resolve) => {
      isTold = resolve;
    });
    const watched: ProgressStream = {
      ...log,
      write(text) {
        log.write(text);
        isTold();
      },
    };
    await createProgress(watched).step('Wait', async (detail) => {
      detail('half way');
      await told;
    });
    expect(log.text()).toMatch(/^ +1\.\d s … Wait: half way\n +1\.\d s ✓ Wait: half way\n$/);
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

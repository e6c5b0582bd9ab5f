import type { Client } from '@temporalio/client';
import { createWorkersWatch } from '../../src/temporal/workers-watch.ts';

/** A service that names these seconds as those in which somebody last asked, by queue. */
function watching(asked: Record<string, number[]>, hasTranscriber = false) {
  let now = 0;
  const connection = {
    workflowService: {
      describeTaskQueue: async ({ taskQueue }: { taskQueue: { name: string } }) => ({
        pollers: (asked[taskQueue.name] ?? []).map((seconds) => ({ lastAccessTime: { seconds, nanos: 5 } })),
      }),
    },
  } as unknown as Pick<Client['connection'], 'workflowService'>;
  const probe = createWorkersWatch(
    { connection, options: { namespace: 'viva' } },
    { hasTranscriber },
    () => now,
  );
  return {
    probe,
    pass(seconds: number) {
      now += seconds * 1_000;
    },
  };
}

describe('the watch over workers in other processes', () => {
  it('is content while somebody asks each queue for work, and says which one nobody does', async () => {
    const asked: Record<string, number[]> = { interview: [1_000], llm: [1_000, 990] };
    const { probe } = watching(asked);
    expect((await probe()).status).toBe('ok');
    asked.llm = [];
    expect(await probe()).toMatchObject({ status: 'degraded', detail: 'no worker asks models (queue llm)' });
    asked.interview = [];
    expect((await probe()).detail).toBe(
      'no worker holds interviews (queue interview), none asks models (queue llm)',
    );
  });

  it('takes one that has not asked again for 90 s for gone, whatever the clocks say', async () => {
    const asked: Record<string, number[]> = { interview: [1_000, 940], llm: [5_000] };
    const { probe, pass } = watching(asked);
    await probe();
    pass(60);
    asked.interview = [1_060, 940];
    await probe();
    pass(60);
    expect((await probe()).detail).toBe('no worker asks models (queue llm)');
    asked.llm = [5_121];
    expect((await probe()).status).toBe('ok');
    pass(31);
    expect((await probe()).detail).toBe('no worker holds interviews (queue interview)');
  });

  it('says where nobody writes speech down, though this process counts on it', async () => {
    const asked: Record<string, number[]> = { interview: [1_000], llm: [1_000], transcription: [] };
    const { probe } = watching(asked, true);
    expect(await probe()).toMatchObject({
      status: 'degraded',
      detail: 'no worker writes speech down (queue transcription)',
    });
    asked.transcription = [1_000];
    expect((await probe()).status).toBe('ok');
  });

  it('says where somebody writes speech down, of whom this process does not know, and what to set', async () => {
    const asked: Record<string, number[]> = { interview: [1_000], llm: [1_000], transcription: [1_000] };
    const { probe } = watching(asked);
    expect(await probe()).toMatchObject({
      status: 'degraded',
      detail: expect.stringMatching(/this process does not know: set TRANSCRIBER_URL here/),
    });
    delete asked.transcription;
    expect((await probe()).status).toBe('ok');
  });
});

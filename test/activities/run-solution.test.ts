import { MockActivityEnvironment } from '@temporalio/testing';
import { createSolutionRunner, type SolutionRequest } from '../../activities/run-solution.ts';
import { bankOf, SUM_TASK } from '../support/story.ts';

describe('a job for the sandbox', () => {
  const request: SolutionRequest = {
    executionId: 'run-1',
    interviewId: 'interview-1',
    taskId: SUM_TASK.taskId,
    language: 'python',
    locale: 'en',
    codeSha256: 'f'.repeat(64),
    stdinSha256: null,
    hidden: false,
  };

  it('that an earlier Viva has scheduled, without saying whose it is, is given up and not tried again', async () => {
    const never = async () => {
      throw new Error('nothing is read and nothing is run');
    };
    const runSolution = createSolutionRunner({
      records: { blobs: { get: never, put: never } },
      bank: bankOf(SUM_TASK),
      bus: { publish: async () => undefined },
      sandbox: {} as never,
      readers: { judge: never },
    });
    await expect(new MockActivityEnvironment().run(runSolution, request)).rejects.toMatchObject({
      nonRetryable: true,
      message: expect.stringContaining('an earlier Viva'),
    });
  });
});

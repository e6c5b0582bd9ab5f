import { WorkflowUpdateFailedError } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/common';
import { steadyMs } from '../../src/host/steady.ts';
import { CommandUnanswered } from '../../src/temporal/gateway.ts';
import { asGatewayError } from '../../src/temporal/gateway-errors.ts';
import { untilProcessed } from '../../src/temporal/until-processed.ts';

function failed(type: string) {
  return new WorkflowUpdateFailedError('Workflow Update failed', ApplicationFailure.nonRetryable('no', type));
}

describe('an Update that no worker has looked at', () => {
  it('is sent again until one does', async () => {
    let calls = 0;
    const answer = await untilProcessed(async () => {
      calls += 1;
      if (calls < 3) throw failed('UnprocessedUpdate');
      return 'seen';
    }, steadyMs() + 5_000);
    expect([answer, calls]).toEqual(['seen', 3]);
  });

  it('is unanswered when none does in time', async () => {
    const error = failed('UnprocessedUpdate');
    const sent = untilProcessed(() => Promise.reject(error), steadyMs() + 250);
    await expect(sent).rejects.toBe(error);
    expect(asGatewayError(error)).toBeInstanceOf(CommandUnanswered);
  });

  it('is not sent again when it was refused, or anything else is wrong', async () => {
    for (const error of [failed('wrong_state'), new Error('nobody answers')]) {
      let calls = 0;
      const sent = untilProcessed(() => {
        calls += 1;
        return Promise.reject(error);
      }, steadyMs() + 5_000);
      await expect(sent).rejects.toBe(error);
      expect(calls).toBe(1);
    }
  });
});

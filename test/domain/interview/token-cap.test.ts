import { drive } from '../../support/domain/interview-driver.ts';

const FINAL = { replyTo: [], text: 'Go on.', model: 'template', degraded: true };
const CAPPED = { code: 'token_cap', message: 'No model now.' };

describe('a cap on tokens', () => {
  it('is told once an interview, other failures each time', () => {
    const driver = drive();
    const failures = [CAPPED, { code: 'llm_timeout', message: 'Late.' }, CAPPED, null, CAPPED];
    for (const [index, failure] of [...failures, { code: 'llm_timeout', message: 'Late.' }].entries()) {
      const ids = { replyId: `r${index}`, messageId: `m${index}` };
      driver.act({ type: 'reply', final: { ...FINAL, ...ids }, failure });
    }
    const told = driver.events().flatMap((event) => (event.type === 'error' ? [event.data] : []));
    expect(told).toEqual([
      { ...CAPPED, retryable: false },
      { code: 'llm_timeout', message: 'Late.', retryable: false },
      { code: 'llm_timeout', message: 'Late.', retryable: false },
    ]);
  });
});

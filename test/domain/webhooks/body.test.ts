import { bodyOf } from '../../../src/domain/webhooks/body.ts';

const AT = Date.UTC(2026, 10, 30, 12);
const ORIGIN = 'https://viva.example.org';

describe('what a receiver is told', () => {
  it('is the type, the time and ids, with where to read more', () => {
    const external = {
      provider: 'greenhouse',
      applicationId: '77',
      profileUrl: 'https://app.example.org/77',
    };
    const data = { sessionId: 's-1', invitationId: 'i-1', seq: 40, external, reportSha256: 'abc' };
    expect(JSON.parse(bodyOf({ type: 'report.ready', at: AT, data }, ORIGIN))).toEqual({
      type: 'report.ready',
      timestamp: '2026-11-30T12:00:00.000Z',
      data: {
        session_id: 's-1',
        invitation_id: 'i-1',
        seq: 40,
        external: { provider: 'greenhouse', application_id: '77', profile_url: 'https://app.example.org/77' },
        url: 'https://viva.example.org/interview/s-1',
        report_url: 'https://viva.example.org/interview/s-1/report',
        report_hash: 'abc',
      },
    });
  });

  it('names no place of what was erased', () => {
    const { data } = JSON.parse(
      bodyOf({ type: 'candidate.erased', at: AT, data: { sessionId: 's-1' } }, ORIGIN),
    );
    expect(data).toEqual({ session_id: 's-1' });
  });

  it('is of the webhook itself in a test call', () => {
    const { data } = JSON.parse(bodyOf({ type: 'webhook.test', at: AT, data: { webhookId: 'w-1' } }, ORIGIN));
    expect(data).toEqual({ webhook_id: 'w-1' });
  });
});

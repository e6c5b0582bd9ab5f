import { telemetryAnswer, telemetryRequest } from '../../contract/telemetry.ts';
import { declare, json } from '../endpoint.ts';

export const TELEMETRY = declare('Telemetry', {
  sendTelemetry: {
    method: 'post',
    path: '/telemetry/anticheat',
    summary: 'What the page saw; taken until 10 minutes after the end',
    description:
      'The client numbers its events from 1; a batch that is sent again changes nothing. What they amount to is for the company, as advice.',
    access: { action: 'interview.take', interview: 'body.session_id' },
    idempotent: 'by answer',
    body: telemetryRequest,
    answers: { 202: json('Stored', telemetryAnswer) },
    problems: [409],
  },
});

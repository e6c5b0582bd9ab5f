import { z } from 'zod';
import { reference } from '../../contract/parts.ts';
import {
  editsAnswer,
  editsQuery,
  editsRequest,
  telemetryAnswer,
  telemetryRequest,
} from '../../contract/telemetry.ts';
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
    problems: [409, 429],
  },
  sendEdits: {
    method: 'post',
    path: '/telemetry/edits',
    summary: 'What was typed into the editor; taken until 10 minutes after the end',
    description:
      'Each change of the text, numbered by the client from 1 for each task. One whose base is not the text before it is taken and becomes a signal.',
    access: { action: 'interview.take', interview: 'body.session_id' },
    idempotent: 'by answer',
    body: editsRequest,
    answers: { 202: json('Stored', telemetryAnswer) },
    problems: [409, 429],
  },
  readEdits: {
    method: 'get',
    path: '/interview/:id/edits',
    summary: 'What was typed into the editor of a task; changes nothing',
    description:
      'In the order of arrival, 500 or `limit` a page at most; shorter pages where the changes are long.',
    access: { action: 'integrity.read', interview: 'params.id' },
    params: z.strictObject({ id: reference }),
    query: editsQuery,
    answers: { 200: json('A page', editsAnswer) },
  },
});

import {
  sendAnswer,
  sendRequest,
  streamHeaders,
  streamQuery,
  transcribeAnswer,
  transcribeRequest,
} from '../../contract/chat.ts';
import { answerAnswer, answerRequest } from '../../contract/uploads.ts';
import { declare, json, written } from '../endpoint.ts';

export const CHAT = declare('Chat', {
  sendMessage: {
    method: 'post',
    path: '/chat/send',
    summary: 'Say something to the interviewer',
    description:
      'Each message is answered by exactly one `final` on the stream, within a minute whatever fails.',
    access: { action: 'interview.take', interview: 'body.session_id', open: true },
    idempotent: 'by answer',
    limits: ['messages'],
    body: sendRequest,
    answers: { 202: json('Taken; the reply comes on the stream', sendAnswer) },
    problems: [410],
  },
  transcribe: {
    method: 'post',
    path: '/chat/transcribe',
    summary: 'Have written down what a recording says',
    description: [
      'A recording is written down once: a repeat gets the same words. Where it takes longer than 50 seconds,',
      'the answer is 503 `transcriber`, and a repeat goes on waiting for the same words.',
      'While they are being written, the stream says so by `transcribing`.',
    ].join(' '),
    access: { action: 'interview.take', interview: 'body.session_id', open: true },
    idempotent: 'by answer',
    limits: ['transcriptions'],
    body: transcribeRequest,
    answers: { 200: json('What it says', transcribeAnswer) },
    problems: [410],
  },
  recordAnswer: {
    method: 'post',
    path: '/chat/answer',
    summary: 'Answer a question of the interviewer by a recording',
    description:
      'Where the package asks for it. The call is the candidate’s agreement that people of the company hear and see it. A recording is one answer.',
    access: { action: 'interview.take', interview: 'body.session_id', open: true },
    idempotent: 'by answer',
    limits: ['messages'],
    body: answerRequest,
    answers: { 202: json('Taken; the event `answer_recorded` follows', answerAnswer) },
    problems: [410],
  },
  streamChat: {
    method: 'get',
    path: '/chat/stream',
    summary: 'Every event from the cursor on, then live (server-sent events)',
    description: [
      'Each event is named by its `type` and carries its `data` as JSON (schemas StoredEvent and LiveEvent).',
      'Stored events have `id: <seq>`; `typing` and `delta` have none.',
      'The `Last-Event-ID` header wins over `after`; a number that is not reached yet waits until it is.',
      'Ends after `finished`, and at logout, expiry of the token and shutdown.',
    ].join(' '),
    access: { action: 'interview.watch', interview: 'query.session_id' },
    query: streamQuery,
    headers: streamHeaders,
    answers: { 200: written('The stream', 'text/event-stream') },
  },
});

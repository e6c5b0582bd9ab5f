import { z } from 'zod';
import {
  eventsAnswer,
  eventsQuery,
  exportQuery,
  extendAnswer,
  extendRequest,
  finishAnswer,
  interviewAnswer,
  listAnswer,
  listQuery,
  problemAnswer,
  problemRequest,
  seatRequest,
  startAnswer,
  startRequest,
} from '../../contract/interviews.ts';
import { nothing, reference, seat } from '../../contract/parts.ts';
import { reportSchema } from '../../contract/report.ts';
import { declare, json } from '../endpoint.ts';

const byId = z.strictObject({ id: reference });

export const INTERVIEWS = declare('Interview', {
  startInterview: {
    method: 'post',
    path: '/interview/start',
    summary: 'Start an interview',
    description:
      'Answers without waiting for a model: the greeting is a template, and the first event of the stream. Guests have to say which notice they have read.',
    access: 'signed in',
    idempotent: 'by answer',
    limits: ['openInterviews', 'starts'],
    body: startRequest,
    answers: { 201: json('Started; the greeting is the first stored event', startAnswer) },
  },
  getInterview: {
    method: 'get',
    path: '/interview/:id',
    summary: 'Where an interview stands',
    description:
      "For a room's first paint: state, deadline, how many tasks, and `server_time` to count down by.",
    access: { action: 'interview.read', interview: 'params.id' },
    params: byId,
    answers: { 200: json('The interview', interviewAnswer) },
  },
  listEvents: {
    method: 'get',
    path: '/interview/:id/events',
    summary: 'The stored events, those that the stream carries',
    description:
      'From the store, also long after the end. `last_seq` is where to go on, by this call or by the stream.',
    access: { action: 'interview.read', interview: 'params.id' },
    params: byId,
    query: eventsQuery,
    answers: { 200: json('In order', eventsAnswer) },
  },
  takeSeat: {
    method: 'post',
    path: '/interview/:id/seat',
    summary: 'Take the seat: of several open pages the last one to ask writes',
    description:
      'The others hear of it by the live event `seat`, write nothing, and can take it back. Nothing is refused to a page without it.',
    access: { action: 'interview.take', interview: 'params.id', open: true },
    idempotent: 'by answer',
    limits: ['seats'],
    params: byId,
    body: seatRequest,
    answers: { 200: json('Who has it now, and since when', seat.meta({ id: 'Seat' })) },
  },
  reportProblem: {
    method: 'post',
    path: '/interview/:id/problem',
    summary: 'Say that something does not work',
    description:
      'For the people who run the interview, who read it in its events; the interviewer does not answer it.',
    access: { action: 'interview.take', interview: 'params.id', open: true },
    idempotent: 'by answer',
    limits: ['messages'],
    params: byId,
    body: problemRequest,
    answers: { 202: json('Taken; it is an event', problemAnswer) },
  },
  finishInterview: {
    method: 'post',
    path: '/interview/:id/finish',
    summary: 'End the interview; twice is harmless',
    description:
      'A check under way is let end, and counts. The report follows: `report_ready`, and `finished` on the stream.',
    access: { action: 'interview.take', interview: 'params.id' },
    idempotent: 'by answer',
    params: byId,
    body: nothing.optional(),
    answers: { 200: json('Finished', finishAnswer) },
    problems: [409],
  },
  getReport: {
    method: 'get',
    path: '/interview/:id/report',
    summary: 'The report, as JSON, as a page or as PDF',
    description:
      'Beside it, in no `hash`, stand whose it is, its signals, and what people said of them; for candidates without what is the company’s.',
    access: { action: 'interview.read', interview: 'params.id' },
    opensInBrowser: true,
    params: byId,
    answers: {
      200: {
        description: 'By `Accept`',
        content: {
          'application/json': reportSchema,
          'text/html': z.string(),
          'application/pdf': z.string(),
        },
      },
    },
    problems: [406, 409],
  },
  extendInterview: {
    method: 'post',
    path: '/interview/:id/extend',
    summary: 'Give more time for the open task; interviewers and admins only',
    description: 'Of the open task. Who gave how much, and why, is in the events and in the report.',
    access: { action: 'interview.extend', interview: 'params.id', open: true },
    idempotent: 'by answer',
    params: byId,
    body: extendRequest,
    answers: { 200: json('Extended', extendAnswer) },
  },
  listInterviews: {
    method: 'get',
    path: '/interviews',
    summary: "A candidate's own, or all for interviewers and admins, the latest first",
    description: 'Pages by cursor: give `next_cursor` as `cursor` until it is null.',
    access: { action: 'interview.list' },
    query: listQuery,
    answers: { 200: json('One page', listAnswer) },
  },
  exportInterviews: {
    method: 'get',
    path: '/interviews/export',
    summary: 'The whole list as a file; interviewers and admins only',
    description:
      'Filters and order as in the list. `csv` has a line of names first, and a cell that a spreadsheet could take for a formula begins with an apostrophe; `jsonl` has the rows of the list, one a line.',
    access: { action: 'interview.list_all' },
    query: exportQuery,
    answers: {
      200: {
        description: 'As it is read from the store',
        content: { 'text/csv': z.string(), 'application/jsonl': z.string() },
      },
    },
  },
});

import { z } from 'zod';
import { reference } from '../../contract/parts.ts';
import { declare, written } from '../endpoint.ts';

const page = { 200: written('The page of the client', 'text/html') };
const description = 'The same page for each: what it shows, its script reads from the address.';

/** The client for browsers: its pages and its files. */
export const CLIENT = declare(null, {
  roomPage: {
    method: 'get',
    path: '/room/:session_id',
    summary: 'The room of an interview',
    description,
    access: 'anyone',
    params: z.strictObject({ session_id: reference }),
    answers: page,
  },
  consolePage: {
    method: 'get',
    path: '/console',
    summary: "The company's console",
    description,
    access: 'anyone',
    answers: page,
  },
  consoleView: {
    method: 'get',
    path: '/console/*view',
    summary: "A view of the company's console",
    description,
    access: 'anyone',
    answers: page,
  },
  myDataPage: {
    method: 'get',
    path: '/my-data',
    summary: 'What is stored of oneself: to take along, or to erase',
    description,
    access: 'anyone',
    answers: page,
  },
  firstAdminPage: {
    method: 'get',
    path: '/first-admin',
    summary: 'Where the link for the first admin leads',
    description,
    access: 'anyone',
    answers: page,
  },
  invitationPage: {
    method: 'get',
    path: '/i',
    summary: 'Where the link of an invitation leads',
    description:
      'Acts on nothing, whoever looks at it: what the link is of stands behind its `#`, and is read by the script of the page.',
    access: 'anyone',
    answers: page,
  },
  joinPage: {
    method: 'get',
    path: '/join',
    summary: 'Where the link for a member leads',
    description,
    access: 'anyone',
    answers: page,
  },
  clientFile: {
    method: 'get',
    path: '/assets/:file',
    summary: 'A file of the client',
    description: 'Its name changes with what it says, so it may be kept for ever.',
    access: 'anyone',
    params: z.strictObject({ file: reference }),
    answers: {
      200: {
        description: 'A file',
        content: {
          'text/javascript': z.string(),
          'text/css': z.string(),
          'image/svg+xml': z.string(),
          'text/plain': z.string(),
        },
      },
    },
    problems: [404],
  },
});

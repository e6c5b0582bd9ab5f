import { declare, written } from '../endpoint.ts';

/** The OpenAPI document as a page, by Swagger UI from node_modules. */
export const VIEWER = declare(null, {
  viewer: {
    method: 'get',
    path: '/docs/api',
    summary: 'The calls with their schemas',
    description: 'To read and to try.',
    access: 'anyone',
    answers: { 200: written('A page', 'text/html') },
  },
  viewerStart: {
    method: 'get',
    path: '/docs/api/start.js',
    summary: 'What starts the viewer',
    description: 'A script of our own.',
    access: 'anyone',
    answers: { 200: written('A script', 'text/javascript') },
  },
  viewerStyle: {
    method: 'get',
    path: '/docs/api/swagger-ui.css',
    summary: 'What the viewer looks like',
    description: 'From node_modules.',
    access: 'anyone',
    answers: { 200: written('A style sheet', 'text/css') },
  },
  viewerScript: {
    method: 'get',
    path: '/docs/api/swagger-ui-bundle.js',
    summary: 'The viewer',
    description: 'From node_modules.',
    access: 'anyone',
    answers: { 200: written('A script', 'text/javascript') },
  },
});

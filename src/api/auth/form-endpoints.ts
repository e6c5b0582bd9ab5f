import { z } from 'zod';
import { declare, written } from '../endpoint.ts';

const field = z.string().optional();
const page = written('A page', 'text/html');

/** Signing in and setting a new password by forms of our own pages, which work without script. */
export const FORMS = declare(null, {
  signInPage: {
    method: 'get',
    path: '/sign-in',
    summary: 'A form to sign in by',
    description: 'Leads to the path in `next` then, when it is one of our own.',
    access: 'anyone',
    answers: { 200: page },
  },
  signIn: {
    method: 'post',
    path: '/sign-in',
    summary: 'Sign in by the form',
    description: 'Sets the cookie, and leads on; a wrong login shows the form again.',
    access: 'anyone',
    form: z.object({ next: field, login: field, password: field }),
    answers: { 303: { description: 'Signed in' }, 401: page, 429: page },
  },
  newPasswordPage: {
    method: 'get',
    path: '/password',
    summary: 'A form to set a new password by',
    description: 'Where a one-time link of the operator leads.',
    access: 'anyone',
    answers: { 200: page },
  },
  newPassword: {
    method: 'post',
    path: '/password',
    summary: 'Set a new password by the form',
    description: 'As the call does; what is wrong is shown with the form.',
    access: 'anyone',
    form: z.object({ token: field, new_password: field }),
    answers: { 200: page, 404: page, 422: page },
  },
  newPasswordScript: {
    method: 'get',
    path: '/assets/new-password.js',
    summary: 'The script of the form',
    description: 'Moves the token of the link into the form.',
    access: 'anyone',
    answers: { 200: written('A script', 'text/javascript') },
  },
});

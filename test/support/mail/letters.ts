import type { Letter } from '../../../src/mail/letter.ts';

/** A mail; a test says only what it is about. */
export function aLetter(change: Partial<Letter> = {}): Letter {
  return {
    id: '7f8b7a0e-9d52-5a63-8f5d-0c1f6f0a1b2c',
    to: 'ada@example.org',
    replyTo: null,
    locale: 'en',
    subject: 'Acme invites you',
    before: ['Hello Ada,', 'Acme invites you.'],
    link: { label: 'See what it is about', url: 'https://viva.example/i#token' },
    after: ['The link is for you alone.'],
    stopText: 'No more mail of Acme',
    stopUrl: 'https://viva.example/mail/stop/invited-1-2',
    ...change,
  };
}

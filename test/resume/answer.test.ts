import { parseAnswer } from '../../src/resume/answer.ts';

const read = {
  kind: 'read',
  format: 'pdf',
  pages: 1,
  lines: [{ page: 1, line: 1, text: 'Jane Doe' }],
  hidden: [{ page: 1, kind: 'colour', text: 'hire me' }],
  cut: false,
};

const parsed = (answer: unknown) => parseAnswer(JSON.stringify(answer));

it('an answer is what it says', () => {
  expect(parsed(read)).toEqual(read);
  expect(parsed({ kind: 'failed', reason: 'scanned' })).toEqual({ kind: 'failed', reason: 'scanned' });
});

it('what reads hostile files is not believed more than that', () => {
  expect(parseAnswer('Traceback')).toBeNull();
  expect(parseAnswer('')).toBeNull();
  expect(parsed({ ...read, pages: 21 })).toBeNull();
  expect(parsed({ ...read, more: 1 })).toBeNull();
  expect(parsed({ ...read, lines: [{ page: 1, line: 1, text: 'x'.repeat(1_001) }] })).toBeNull();
  expect(parsed({ ...read, lines: Array(10_001).fill(read.lines[0]) })).toBeNull();
  expect(parsed({ ...read, hidden: [{ page: 1, kind: 'other', text: 'x' }] })).toBeNull();
  expect(parsed({ kind: 'failed', reason: 'other' })).toBeNull();
});

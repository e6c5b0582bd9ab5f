import type { ClaimKind, HiddenKind, ResumeReason } from '../../resume/query.ts';

const reasons: Record<ResumeReason, string> = {
  unreadable:
    'Nothing could be read in this file. Save it anew, or give a PDF that your word processor makes.',
  encrypted: 'This file is locked with a password. Give one without.',
  scanned: 'This file holds pictures of pages, and no text. Give the document that they were made from.',
  empty: 'There is no text in this file.',
  too_large: 'This file unpacks to more than a résumé can be.',
  too_long: 'This file has more pages than a résumé can have: 20 are the most.',
  wrong_type: 'This is not a PDF, a DOCX, a text or a JSON Resume.',
  internal: 'It could not be read now, through a fault of ours. Try again.',
};
const kinds: Record<ClaimKind, string> = {
  skill: 'Skills',
  experience: 'Experience',
  role: 'Roles',
  employer: 'Employers',
  project: 'Projects',
  education: 'Education',
};
const hidden: Record<HiddenKind, string> = {
  colour: 'in the colour of its ground',
  tiny: 'too small to read',
  off_page: 'outside of the page',
  invisible: 'painted without ink',
  vanish: 'marked as hidden',
  zero_width: 'characters without a shape',
  covered: 'covered by something',
};

/** Of the résumé: for the candidate, and for the people of the company. */
export const texts = {
  title: 'Your résumé',
  lead: 'If you want to, give your résumé: the interviewer then asks about what you have done.',
  use: 'It gives something to talk about, and nothing else: no score, no level and no task depends on it, whether you give one or not. The interviewer hears only what you confirm below, without your name, contacts, birth, gender, nationality or photo.',
  choose: 'Choose a file',
  drop: 'or drop it here: PDF, DOCX, TXT or JSON Resume, at most 5 MB',
  dropHere: 'Let go to give this file',
  sending: 'The file is on its way',
  reading: 'Your résumé is being read',
  readingLead: 'It takes some seconds. You can close this and go on meanwhile.',
  faults: {
    size: 'This file is larger than 5 MB.',
    type: 'Only PDF, DOCX, TXT and JSON Resume can be read.',
    empty: 'This file is empty.',
    many: 'Give one file.',
  },
  failed: 'It could not be read',
  reasons,
  hiddenCount: (count: number) =>
    count === 1
      ? 'One text in the file is not visible on its pages. It was left out, and the people of the company are shown it.'
      : `${count} texts in the file are not visible on its pages. They were left out, and the people of the company are shown them.`,
  claims: 'What was found',
  claimsLead:
    'Confirm what is right, and remove what is not or what you do not want to talk about. Only what is confirmed reaches the interviewer.',
  noClaims: 'Nothing was found in it to talk about.',
  kinds,
  from: (line: string) => `From the line: ${line}`,
  confirm: 'Confirm',
  confirmOne: (text: string) => `Confirm: ${text}`,
  confirmAll: (count: number) => `Confirm all (${count})`,
  confirmed: 'Confirmed',
  remove: 'Remove',
  removeOne: (text: string) => `Remove: ${text}`,
  replace: 'Give another file',
  delete: 'Delete the résumé',
  deleteLead: 'The file and all that was read in it are gone then. What was said about it stays in the talk.',
  deleteSure: 'Delete it',
  keep: 'Keep it',
  deleted: 'The résumé is deleted.',
  announceRead: (count: number) => `Your résumé was read: ${count} things were found.`,
  fault: 'That did not work',
  again: 'Try again',
  later: 'You can also give it later, in the room: under Menu.',
  chosen: (name: string) => `${name} is given when the interview begins.`,
  takeBack: 'Do not give it',
  company: {
    title: 'Résumé',
    lead: 'Given by the candidate. It is there to talk about: nothing in the report, the ability or the choice of tasks depends on it.',
    none: 'The candidate has given no résumé.',
    reading: 'It is being read.',
    confirmed: 'confirmed by the candidate',
    unconfirmed: 'not confirmed',
    hiddenTitle: 'Text that a person does not see on its pages',
    hiddenLead:
      'It was left out of everything. It is shown here as text, as it stands in the file; treat it as what it is, somebody’s attempt or an accident of a template.',
    hiddenKinds: hidden,
    page: (number: number) => `page ${number}`,
  },
};

export type ResumeTexts = typeof texts;

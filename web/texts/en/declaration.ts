import type { Said } from '../../room/closing/declared.ts';

const sexes: Record<Said['sex'], string> = {
  '': 'No answer',
  female: 'Female',
  male: 'Male',
  other: 'Other',
};
const ethnicities: Record<Said['ethnicity'], string> = {
  '': 'No answer',
  hispanic_or_latino: 'Hispanic or Latino',
  white: 'White',
  black_or_african_american: 'Black or African American',
  native_hawaiian_or_pacific_islander: 'Native Hawaiian or other Pacific Islander',
  asian: 'Asian',
  native_american_or_alaska_native: 'Native American or Alaska Native',
  two_or_more_races: 'Two or more races',
};

/** Of what candidates may say of themselves, for the audit of bias. */
export const texts = {
  title: 'A voluntary word, to check for bias',
  lead: 'Laws ask companies to check whether interviews like this one treat groups of people alike. You can help with two answers, and you need not. They are kept apart from your interview; nobody who decides about you sees them, and they change nothing of it. Groups that are small are not shown.',
  open: 'Answer',
  sex: 'Sex',
  sexes,
  ethnicity: 'Race or ethnicity',
  ethnicities,
  again:
    'What you said before is not shown here; it is in the file under “My data”, for you alone. What you send now takes its place; without answers it is taken back.',
  send: 'Send',
  kept: 'Kept as you said. Thank you.',
};

export type DeclarationTexts = typeof texts;

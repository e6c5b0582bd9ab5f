/** What somebody may say of themselves for the bias audit alone: the categories of the EEO-1 report, and one more for sex. */
export const SEXES = ['female', 'male', 'other'] as const;
export type Sex = (typeof SEXES)[number];

export const ETHNICITIES = [
  'hispanic_or_latino',
  'white',
  'black_or_african_american',
  'native_hawaiian_or_pacific_islander',
  'asian',
  'native_american_or_alaska_native',
  'two_or_more_races',
] as const;
export type Ethnicity = (typeof ETHNICITIES)[number];

/** Null for what was not said. */
export interface Declaration {
  sex: Sex | null;
  ethnicity: Ethnicity | null;
}

/** Nobody has to say anything: then they are in this group. */
export const UNDECLARED = 'not_declared';

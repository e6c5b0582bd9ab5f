/** As the contract has them, and the empty one for no answer. */
export const SEXES = ['', 'female', 'male', 'other'] as const;
export const ETHNICITIES = [
  '',
  'hispanic_or_latino',
  'white',
  'black_or_african_american',
  'native_hawaiian_or_pacific_islander',
  'asian',
  'native_american_or_alaska_native',
  'two_or_more_races',
] as const;

export interface Said {
  sex: (typeof SEXES)[number];
  ethnicity: (typeof ETHNICITIES)[number];
}

export const UNSAID: Said = { sex: '', ethnicity: '' };

export const CLAIM_KINDS = ['skill', 'experience', 'role', 'employer', 'project', 'education'] as const;
export type ClaimKind = (typeof CLAIM_KINDS)[number];

/** Something that a résumé says of its person's work. */
export interface FoundClaim {
  kind: ClaimKind;
  text: string;
  /** The line of the file that it comes from, without what is private in it. */
  line: string;
}

export interface Claim extends FoundClaim {
  /** Made from its text and its line: the same file has the same ids. */
  id: string;
}

/** A claim that is kept, as its person left it. */
export interface KeptClaim extends Claim {
  confirmed: boolean;
}

/** Of a longer file the rest is left out. */
export const MOST_CLAIMS = 500;
export const MOST_CLAIM_TEXT = 120;
export const MOST_CLAIM_LINE = 300;

/**
 * The form in which e-mails, nicknames and logins compare: NFKC and full case folding. Case folding is lower,
 * upper, lower, so that letters with more than one lower-case form (ß and ss, σ and ς) meet. Ends in NFKC again
 * because folding can undo it.
 */
export function foldIdentity(text: string): string {
  return text.normalize('NFKC').toLowerCase().toUpperCase().toLowerCase().normalize('NFKC');
}

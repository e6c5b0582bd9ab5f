/** Most characters (code points) of a message, as the contract has it. */
export const MOST_CHARACTERS = 4_000;

/** How many characters are too many; 0 where it fits. */
export function over(text: string): number {
  return Math.max(0, [...text.trim()].length - MOST_CHARACTERS);
}

/** Whether there is nothing to read in it. The server knows more signs that nobody sees, and says so. */
export function isBlank(text: string): boolean {
  return !/[^\s\p{Default_Ignorable_Code_Point}]/u.test(text);
}

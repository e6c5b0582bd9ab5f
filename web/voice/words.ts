/** Whether somebody has changed the words before they are sent: white space says nothing, as the server has it. */
export function isEdited(sent: string, heard: string): boolean {
  return plain(sent) !== plain(heard);
}

function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** What is left of a text without the words that were spoken into it, where they still stand at its end. */
export function withoutWords(text: string, words: string): string {
  return text.endsWith(words) ? text.slice(0, text.length - words.length).trimEnd() : text;
}

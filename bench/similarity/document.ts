const BEGIN = '<!-- figures: written by `npm run bench -- similarity` -->';
const END = '<!-- end of figures -->';

/** The document with its figures replaced by these. Throws when it has no place for them. */
export function withFigures(document: string, figures: string): string {
  const [from, to] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`the document has no lines "${BEGIN}" and "${END}"`);
  return `${document.slice(0, from)}${BEGIN}\n\n\`\`\`text\n${figures}\n\`\`\`\n\n${document.slice(to)}`;
}

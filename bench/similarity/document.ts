const END = '<!-- end of figures -->';

/** The document with its figures replaced by these. Throws when it has no place for them. */
export function withFigures(document: string, figures: string, bench = 'similarity'): string {
  const begin = `<!-- figures: written by \`npm run bench -- ${bench}\` -->`;
  const [from, to] = [document.indexOf(begin), document.indexOf(END)];
  if (from < 0 || to < from) throw new Error(`the document has no lines "${begin}" and "${END}"`);
  return `${document.slice(0, from)}${begin}\n\n\`\`\`text\n${figures}\n\`\`\`\n\n${document.slice(to)}`;
}

/** A text in Markdown without the heading that it begins with; null is one that begins with none. */
export function headed(source: string): { heading: string | null; body: string } {
  const heading = /^#+[ \t]+(.+)\n/.exec(source);
  if (heading === null) return { heading: null, body: source };
  const [line, words = ''] = heading;
  return { heading: words.trim(), body: source.slice(line.length) };
}

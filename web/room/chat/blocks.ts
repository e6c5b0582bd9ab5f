/** A line that begins or ends a block of code. */
const FENCE = /^ {0,3}(`{3,}|~{3,})/;

/**
 * A text in Markdown that still grows, cut at blank lines outside of code: all blocks but the last are done, so that a
 * further word costs only the last one's parsing. Linear; for what is being written, the whole text is parsed at the end.
 */
export function blocksOf(text: string): { place: number; source: string }[] {
  const blocks: string[] = [];
  let block: string[] = [];
  let fence: string | null = null;
  for (const line of text.split('\n')) {
    const mark = FENCE.exec(line)?.[1];
    if (fence === null && mark) fence = mark;
    else if (fence !== null && mark && closes(mark, fence)) fence = null;
    const isGap = fence === null && line.trim() === '';
    if (!isGap) block.push(line);
    else if (block.length > 0) {
      blocks.push(block.join('\n'));
      block = [];
    }
  }
  if (block.length > 0) blocks.push(block.join('\n'));
  return blocks.map((source, place) => ({ place, source }));
}

function closes(mark: string, fence: string): boolean {
  return mark[0] === fence[0] && mark.length >= fence.length;
}

const RAW: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/**
 * JSON without comments and commas behind a last value, and with line feeds and tabs in its texts escaped. Exact, where a repair
 * has to guess: brackets and quotation marks of any kind inside a text are left alone.
 */
export function tidied(text: string): string {
  let result = '';
  let comma = false;
  for (let at = 0; at < text.length; ) {
    const end = endOfPiece(text, at);
    const sign = text.charAt(at);
    const isComment = sign === '/' && end > at + 1;
    if (sign === ',') {
      comma = true;
    } else if (!isComment) {
      const piece = text.slice(at, end);
      if (comma && piece.trim() !== '') {
        result += sign === '}' || sign === ']' ? '' : ',';
        comma = false;
      }
      result += sign === '"' ? piece.replace(/[\n\r\t]/g, (raw) => RAW[raw] ?? raw) : piece;
    }
    at = end;
  }
  return result;
}

/** Behind the text or the comment that begins there, or behind the one character. */
function endOfPiece(text: string, start: number): number {
  const next = text.charAt(start + 1);
  const sign = text.charAt(start);
  if (sign === '"') return endOfText(text, start);
  if (sign === '/' && next === '/') return placeBehind(text, '\n', start);
  if (sign === '/' && next === '*') return placeBehind(text, '*/', start + 2);
  return start + 1;
}

function endOfText(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (sign === '\\') at += 1;
    else if (sign === '"') return at + 1;
  }
  return text.length;
}

function placeBehind(text: string, end: string, from: number): number {
  const at = text.indexOf(end, from);
  return at === -1 ? text.length : at + end.length;
}

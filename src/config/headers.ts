/** The longest list and the longest of its names and values; a collector asks for one or two. */
const MOST = 20;
const LONGEST = 8_192;

/**
 * HTTP headers as OpenTelemetry's variables have them: `name=value` pairs between commas, values percent-encoded. Null where it is no
 * such list.
 */
export function parseHeaders(list: string): Record<string, string> | null {
  const pairs = list.split(',').map((pair) => pair.trim());
  if (list.length > LONGEST || pairs.length > MOST) return null;
  const headers: Record<string, string> = {};
  for (const pair of pairs) {
    const at = pair.indexOf('=');
    const name = pair.slice(0, Math.max(at, 0)).trim();
    const value = decoded(pair.slice(at + 1).trim());
    if (!/^[\w!#$%&'*+.^`|~-]+$/.test(name) || value === null || !/^[\x20-\x7e]*$/.test(value)) return null;
    headers[name.toLowerCase()] = value;
  }
  return headers;
}

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null; // a percent sign that begins nothing
  }
}

/** Why a provider refuses is worth this much reading. */
const READ_BYTES = 16 * 1024;

/**
 * The refusal with a body as OpenAI sends it, `{error: {message, …}}`, which is all that the library reads. Others call
 * it `detail` (FastAPI), send a string, or a list of faults: their words become the message.
 */
export async function readableRefusal(response: Response): Promise<Response> {
  const { status, statusText } = response;
  const text = await beginning(response.body);
  const json = parse(text);
  const error =
    typeof json?.error === 'object' && json.error !== null ? json.error : { message: text || statusText };
  const headers = new Headers(response.headers);
  for (const name of ['content-length', 'content-encoding']) headers.delete(name);
  headers.set('content-type', 'application/json');
  return new Response(JSON.stringify({ error }), { status, statusText, headers });
}

async function beginning(body: ReadableStream<Uint8Array> | null): Promise<string> {
  if (!body) return '';
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of body) {
    pieces.push(piece);
    bytes += piece.byteLength;
    if (bytes >= READ_BYTES) break;
  }
  return Buffer.concat(pieces).subarray(0, READ_BYTES).toString('utf8').toWellFormed();
}

function parse(text: string): { error?: unknown } | null {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' ? (json as { error?: unknown } | null) : null;
  } catch {
    // Not JSON: its text is what there is.
    return null;
  }
}

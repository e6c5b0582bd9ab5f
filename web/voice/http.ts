import type { HttpRequest, HttpResponse, HttpStack } from 'tus-js-client';

type Fetch = (request: Request) => Promise<Response>;

/**
 * The calls of tus by `fetch`, as all others of the page are made. A length that the server has already is not said once more, as tus
 * forbids: the answer to the last piece may have been lost.
 */
export function fetchStack(fetch: Fetch): HttpStack {
  let isLengthKnown = false;
  const send: Fetch = async (request) => {
    if (request.method === 'PATCH' && isLengthKnown) request.headers.delete('Upload-Length');
    const response = await fetch(request);
    if (request.method === 'HEAD') isLengthKnown = response.headers.has('Upload-Length');
    return response;
  };
  return { createRequest: (method, url) => requestOf(send, method, url), getName: () => 'fetch' };
}

function requestOf(fetch: Fetch, method: string, url: string): HttpRequest {
  const headers = new Headers();
  const leaving = new AbortController();
  return {
    getMethod: () => method,
    getURL: () => url,
    setHeader: (name, value) => headers.set(name, value),
    getHeader: (name) => headers.get(name) ?? undefined,
    // A piece is small: what is told of is what was taken.
    setProgressHandler: () => {},
    async send(body: Blob | null) {
      const { signal } = leaving;
      const response = await fetch(new Request(url, { method, headers, body, signal, cache: 'no-store' }));
      return responseOf(response, await response.text());
    },
    abort: async () => leaving.abort(),
    getUnderlyingObject: () => null,
  };
}

function responseOf({ status, headers }: Response, body: string): HttpResponse {
  return {
    getStatus: () => status,
    getHeader: (name) => headers.get(name) ?? undefined,
    getBody: () => body,
    getUnderlyingObject: () => null,
  };
}

import { randomUUID } from 'node:crypto';

/** A candidate with one interview, over HTTP. */
export interface Candidate {
  token: string;
  sessionId: string;
  /** The parsed answer; throws when it is not a success. */
  // biome-ignore lint/suspicious/noExplicitAny: fields of the contract
  call(method: 'GET' | 'POST', path: string, body?: object): Promise<any>;
}

/** Signs up and starts an interview. */
export async function startInterview(url: string, plan: { track: string }): Promise<Candidate> {
  const nickname = `p${randomUUID().slice(0, 12)}`;
  const { token } = await call('POST', '/auth/register', {
    nickname,
    email: `${nickname}@example.org`,
    password: 'correct horse battery',
  });
  const candidate = {
    token,
    call: (method: 'GET' | 'POST', path: string, body?: object) => call(method, path, body, token),
  };
  const { session_id } = await candidate.call('POST', '/interview/start', { ...plan, level: 'middle' });
  return { ...candidate, sessionId: session_id };

  async function call(method: string, path: string, body?: object, bearer?: string) {
    const response = await fetch(`${url}${path}`, {
      method,
      headers: {
        'Content-Type': 'application/json',
        ...(bearer !== undefined && { Authorization: `Bearer ${bearer}` }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text}`);
    return JSON.parse(text);
  }
}

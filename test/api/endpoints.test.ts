import { z } from 'zod';
import { issueToken } from '../../src/api/auth/tokens.ts';
import {
  type DirectHandler,
  declare,
  type Endpoint,
  interviewAccessOf,
  json,
  needsSignIn,
} from '../../src/api/endpoint.ts';
import { ENDPOINTS } from '../../src/api/resources.ts';
import { MAIN_ORGANISATION } from '../../src/domain/organisations.ts';
import { SCOPES, type Scope } from '../../src/domain/vocabulary.ts';
import type { User } from '../../src/records/user.ts';
import {
  AFTER_THE_END,
  CALLERS,
  type Caller,
  KEYS,
  OTHERS,
  PEOPLE,
  READING,
  refusalOf,
} from '../support/api/access.ts';
import { JWT_SECRET, type TestApi } from '../support/api/api.ts';
import type { Answer } from '../support/api/client.ts';
import { acceptBy, inviteTo, makePackage, startInvitingApi } from '../support/api/invited.ts';
import { makeKey, makeOrganisation, type Person, signUp, signUpAs } from '../support/api/people.ts';
import {
  type BadInput,
  badInputsOf,
  isStrict,
  pathOf,
  type RequestParts,
  requestTo,
} from '../support/api/requests.ts';
import { storeInterview } from '../support/api/stored-interview.ts';

const NOWHERE = '00000000-0000-4000-8000-000000000000';

const walk = ENDPOINTS.map(
  (endpoint) => [`${endpoint.method.toUpperCase()} ${endpoint.path}`, endpoint] as const,
);
const guardedWalk = walk.filter(([, endpoint]) => needsSignIn(endpoint));
const ofInterviews = walk.filter(([, endpoint]) => interviewAccessOf(endpoint));
/** Those that a link leads to are shown to nobody who has none. */
const forms = walk.filter(([, { form, params }]) => form && !params);

describe('an endpoint', () => {
  let api: TestApi;
  let people: Record<Caller, { id: string; token: string }>;
  let target: Person;
  /** Of the owner, of the interviewer as a candidate, and one of the owner that is over. */
  let interviews: { owned: string; byInterviewer: string; over: string };

  beforeAll(async () => {
    api = await startInvitingApi();
    const { client, records } = api;
    const elsewhere = await makeOrganisation(records, 'elsewhere');
    const keyFor = async (scopes: Scope[], organisationId = MAIN_ORGANISATION) => {
      const { id, key } = await makeKey(records, organisationId, scopes);
      return { id, token: key };
    };
    const admin = await signUpAs('admin', client, records);
    const { link } = await inviteTo(await makePackage(client, admin), { client, by: admin });
    const invited = (await acceptBy(client, link)).body;
    people = {
      owner: await signUp(api.client),
      'interviewer who is owner': await signUpAs('interviewer', api.client, api.records),
      candidate: await signUp(api.client),
      'candidate who is invited': { id: invited.user.id, token: invited.token },
      interviewer: await signUpAs('interviewer', api.client, api.records),
      admin,
      'interviewer elsewhere': await signUpAs('interviewer', client, records, elsewhere),
      'admin elsewhere': await signUpAs('admin', client, records, elsewhere),
      'key for packages': await keyFor(['packages']),
      'key for invitations': await keyFor(['invitations']),
      'key for results': await keyFor(['results']),
      'key for webhooks': await keyFor(['webhooks']),
      'key elsewhere': await keyFor([...SCOPES], elsewhere),
    };
    target = await signUp(api.client);
    const over = await storeInterview(api, people.owner.id);
    await over.happen({ type: 'finish' });
    interviews = {
      owned: (await storeInterview(api, people.owner.id)).id,
      byInterviewer: (await storeInterview(api, people['interviewer who is owner'].id)).id,
      over: over.id,
    };
  });
  afterAll(() => api.close());

  function interviewOf(caller: Caller): string {
    return caller === 'interviewer who is owner' ? interviews.byInterviewer : interviews.owned;
  }

  function right(endpoint: Endpoint, interview = interviews.owned): RequestParts {
    return requestTo(endpoint, { interview, user: target.id });
  }

  /** A new one for each call: some calls end it. */
  async function tokenOf(caller: Caller): Promise<string> {
    if (KEYS.includes(caller)) return people[caller].token;
    const user = await api.records.users.findById(people[caller].id);
    return issueToken(user as User, { secrets: [JWT_SECRET], at: Date.now() }).jwt;
  }

  /** For the call after which there is no such person. */
  async function tokenOfAnother(): Promise<string> {
    return (await signUp(api.client)).token;
  }

  async function send(endpoint: Endpoint, request: RequestParts, token?: string): Promise<Answer> {
    const { body, form, text } = request;
    const headers = { ...request.headers };
    if (body) headers['Content-Type'] = 'application/json';
    if (text) headers['Content-Type'] = text.type;
    if (form) headers['Content-Type'] = 'application/x-www-form-urlencoded';
    const raw = form
      ? new URLSearchParams(form).toString()
      : (text?.content ?? (body && JSON.stringify(body)));
    const path = pathOf(endpoint, request);
    const options = { token, headers, ...(raw !== undefined && { raw }) };
    return api.client.send(endpoint.method.toUpperCase(), path, options);
  }

  /** How a guard refuses a call; null when it got past all of them, whatever became of it then. */
  function refusal({ status, body }: Answer): number | null {
    const isRefused =
      ['unauthenticated', 'forbidden'].includes(body?.code) || body?.detail === 'no such interview';
    return isRefused ? status : null;
  }

  it('is about one interview, or stands in the list of those that are not', () => {
    const others = ENDPOINTS.filter((endpoint) => !interviewAccessOf(endpoint));
    expect(Object.fromEntries(others.map(({ operationId, access }) => [operationId, access]))).toEqual(
      OTHERS,
    );
  });

  it('that only reads is for readers at any time; one that acts is neither', () => {
    for (const [name, endpoint] of ofInterviews) {
      const reads = endpoint.method === 'get' && !endpoint.acts;
      const access = interviewAccessOf(endpoint);
      expect([name, READING.includes(access?.action ?? '')]).toEqual([name, reads]);
      const isLate = reads || AFTER_THE_END.includes(endpoint.operationId);
      expect([name, access?.open === true]).toEqual([name, !isLate]);
    }
  });

  it('takes fields that it does not know from systems alone, whose makers add some when they like', () => {
    const lax = ENDPOINTS.filter(({ body, query, bodyType }) =>
      [bodyType ? undefined : body, query].some((schema) => schema && !isStrict(schema)),
    );
    const ofSystems = ENDPOINTS.filter(({ access, body, query }) => {
      const isOrdered = typeof access === 'object' && access.action === 'ats.order';
      return isOrdered && (body || query);
    });
    expect(lax.map(({ operationId }) => operationId)).toEqual(
      ofSystems.map(({ operationId }) => operationId),
    );
  });

  describe('refuses whoever may not', () => {
    it.each(guardedWalk)('%s: nobody', async (_, endpoint) => {
      expect(refusal(await send(endpoint, right(endpoint)))).toBe(401);
      expect(refusal(await send(endpoint, right(endpoint), 'no.such.token'))).toBe(401);
    });

    it.each(guardedWalk)('%s: each role, of their own and of others', async (_, endpoint) => {
      for (const caller of CALLERS) {
        const endsThem = endpoint.operationId === 'eraseMe' && PEOPLE.includes(caller);
        const token = endsThem ? await tokenOfAnother() : await tokenOf(caller);
        const answer = await send(endpoint, right(endpoint, interviewOf(caller)), token);
        expect([caller, refusal(answer)]).toEqual([caller, refusalOf(endpoint, caller)]);
      }
    });

    it.each(ofInterviews)('%s: of what is no interview', async (_, endpoint) => {
      for (const id of [NOWHERE, "1' OR '1'='1"]) {
        for (const caller of CALLERS) {
          const answer = await send(endpoint, right(endpoint, id), await tokenOf(caller));
          const isForbidden = KEYS.includes(caller) && refusalOf(endpoint, caller) === 403;
          expect([id, caller, refusal(answer)]).toEqual([id, caller, isForbidden ? 403 : 404]);
        }
      }
    });

    it.each(guardedWalk)('%s: another site with the cookie', async (_, endpoint) => {
      const request = right(endpoint);
      request.headers = {
        Cookie: `viva_token=${await tokenOf('owner')}`,
        Origin: 'https://evil.example',
      };
      const { status, body } = await send(endpoint, request);
      expect([status, body.code]).toEqual([403, 'foreign_origin']);
    });

    it.each(forms)('%s: the form of another site', async (_, endpoint) => {
      const { status, body } = await send(endpoint, {
        ...right(endpoint),
        headers: { Origin: 'https://evil.example' },
      });
      expect([status, body.code]).toEqual([403, 'foreign_origin']);
    });

    it.each(walk.filter(([, { access }]) => access === 'operator'))(
      '%s: whoever is not on this machine',
      async (_, endpoint) => {
        expect(refusal(await send(endpoint, right(endpoint)))).toBeNull();
        const remote = { ...right(endpoint), headers: { 'X-Forwarded-For': '203.0.113.1' } };
        expect(refusal(await send(endpoint, remote))).toBe(401);
      },
    );
  });

  it.each(ofInterviews.filter(([, endpoint]) => interviewAccessOf(endpoint)?.open))(
    '%s: not once the interview is finished',
    async (_, endpoint) => {
      const isOfCompany = interviewAccessOf(endpoint)?.action === 'interview.extend';
      const token = await tokenOf(isOfCompany ? 'interviewer' : 'owner');
      const { status, body } = await send(endpoint, right(endpoint, interviews.over), token);
      expect([status, body.code, body.state]).toEqual([409, 'finished', 'finished']);
    },
  );

  it.each(walk.filter(([, { acts }]) => acts))('%s: not by HEAD', async (_, endpoint) => {
    const path = pathOf(endpoint, right(endpoint));
    const { status, headers } = await api.client.send('HEAD', path, { token: await tokenOf('owner') });
    expect([status, headers.get('allow')?.split(', ')]).toEqual([405, expect.arrayContaining(['GET'])]);
    expect(headers.get('allow')).not.toContain('HEAD');
  });

  describe('names what is wrong with its input', () => {
    const bad = walk.flatMap(([name, endpoint]) =>
      badInputsOf(endpoint, requestTo(endpoint, { interview: NOWHERE, user: NOWHERE })).map(
        (input) => [name, input.what, endpoint, input] as const,
      ),
    );

    it('in every part of a request', () => {
      const parts = new Set(bad.map(([, what]) => what.split(':')[0]));
      expect([...parts].toSorted()).toEqual(['body', 'headers', 'params', 'query']);
      const taking = ENDPOINTS.filter(
        ({ params, query, headers, body }) => params ?? query ?? headers ?? body,
      );
      expect(new Set(bad.map(([, , endpoint]) => endpoint))).toEqual(new Set(taking));
    });

    it.each(groups(bad))('%s', async (_, endpoint, inputs) => {
      const token = needsSignIn(endpoint) ? await tokenOf('candidate') : undefined;
      for (const { what, request, path } of inputs) {
        const { status, body } = await send(endpoint, request, token);
        const paths = (body.errors ?? []).map((fault: { path: string }) => fault.path);
        expect([what, status, paths]).toEqual([what, 422, expect.arrayContaining([path])]);
      }
    });

    it.each(forms)('%s: on a page, whatever is in the form', async (_, endpoint) => {
      const { form = {} } = right(endpoint);
      for (const name of Object.keys(form)) {
        for (const value of ['', 'a\0b', 'x'.repeat(200_000)]) {
          const response = await fetch(`${api.client.url}${endpoint.path}`, {
            method: 'POST',
            body: new URLSearchParams({ ...form, [name]: value }),
          });
          const page = await response.text();
          expect([name, response.status >= 400 && response.status < 500]).toEqual([name, true]);
          expect(page).toContain('<form method="post"');
        }
      }
    });
  });

  it('whose handler answers something else than it declares does not compile', async () => {
    const { count } = declare(null, {
      count: {
        method: 'get',
        path: '/count',
        summary: 'Counts',
        description: 'For the type checker.',
        access: 'anyone',
        answers: { 200: json('How many', z.strictObject({ count: z.int() })) },
      },
    });
    // @ts-expect-error a number is declared
    const text: DirectHandler<typeof count> = () => ({ count: 'one' });
    // @ts-expect-error and it has to be there
    const nothing: DirectHandler<typeof count> = () => ({});
    // @ts-expect-error who calls is not known where anyone may
    const viewer: DirectHandler<typeof count> = (_, call) => ({ count: call.viewer.id.length });
    expect([text, nothing, viewer].map(({ length }) => length)).toEqual([0, 0, 2]);
  });

  it('leaves the process alive', async () => {
    expect((await api.client.get('/health/live')).status).toBe(200);
  });
});

type Bad = readonly [name: string, what: string, endpoint: Endpoint, input: BadInput];

/** One test for each endpoint. */
function groups(bad: readonly Bad[]): [string, Endpoint, BadInput[]][] {
  const byName = Map.groupBy(bad, ([name]) => name);
  return [...byName].map(([name, list]) => [name, (list[0] as Bad)[2], list.map(([, , , input]) => input)]);
}

import { randomUUID } from 'node:crypto';
import { issueToken } from '../../../src/api/auth/tokens.ts';
import type { ApiDependencies } from '../../../src/api/dependencies.ts';
import type { Role } from '../../../src/domain/vocabulary.ts';
import { JWT_SECRET, startTestApi, type TestApi, type TestInstallation } from './api.ts';
import type { Answer, TestClient } from './client.ts';
import { makeOrganisation, type Person, signUpAs } from './people.ts';
import { storeInterview } from './stored-interview.ts';

export const PACKAGE = { name: 'Back end, middle', track: 'algorithms', level: 'middle' };

/** Where a workflow is started, once, the test stores what it would store first. */
export async function startInvitingApi(
  overrides: Partial<ApiDependencies> = {},
  start: () => Promise<void> = async () => {},
  installation: TestInstallation = {},
): Promise<TestApi> {
  const started = new Map<string, Promise<unknown>>();
  const api: TestApi = await startTestApi(
    ({ gateway }) => ({
      ...overrides,
      gateway: {
        ...gateway,
        async start(plan) {
          await start();
          const { interviewId } = plan;
          const storing = started.get(interviewId) ?? storeInterview(api, plan.candidateId, plan);
          started.set(interviewId, storing);
          await storing;
          return { workflowId: `interview-${interviewId}` };
        },
      },
    }),
    installation,
  );
  return api;
}

/** A member of an organisation of their own. */
export async function memberElsewhere(role: Role, { client, records }: TestApi): Promise<Person> {
  return signUpAs(role, client, records, await makeOrganisation(records, `o-${randomUUID().slice(0, 8)}`));
}

export async function makePackage(
  client: TestClient,
  { token }: Pick<Person, 'token'>,
  change: object = {},
): Promise<string> {
  const { status, body } = await client.post('/packages', { ...PACKAGE, ...change }, { token });
  if (status !== 201) throw new Error(`no package: ${JSON.stringify(body)}`);
  return body.package_id;
}

/** With a token of that moment: where a clock is moved on, those of before have ended. */
export async function signedInAt(at: number, person: Person, { records }: TestApi): Promise<Person> {
  const user = await records.users.findById(person.id);
  if (!user) throw new Error('nobody to sign in');
  return { ...person, token: issueToken(user, { secrets: [JWT_SECRET], at }).jwt };
}

export interface Invited {
  id: string;
  link: string;
}

export async function inviteTo(
  packageId: string,
  {
    client,
    by: { token },
    ...change
  }: { client: TestClient; by: Pick<Person, 'token'> } & Record<string, unknown>,
): Promise<Invited> {
  const candidate = { first_name: 'Ada', last_name: 'Lovelace' };
  const order = { package_id: packageId, candidate, ...change };
  const { status, body } = await client.post('/invitations', order, { token });
  if (status !== 201) throw new Error(`nobody is invited: ${JSON.stringify(body)}`);
  return { id: body.invitation_id, link: tokenIn(body.url) };
}

/** What stands behind the `#` of a link. */
export function tokenIn(url: string): string {
  return new URL(url).hash.slice(1);
}

/** Reads the notice that the link leads to, and accepts with all that it asks for. */
export async function acceptBy(client: TestClient, link: string, change: object = {}): Promise<Answer> {
  const { body } = await client.post('/invitations/open', { token: link });
  const consents = body.notice.consents.map(({ id }: { id: string }) => [id, true]);
  return client.post('/invitations/accept', {
    token: link,
    notice_version: body.notice.notice_version,
    consents: Object.fromEntries(consents),
    ...change,
  });
}

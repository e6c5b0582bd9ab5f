import { randomInt, randomUUID } from 'node:crypto';
import type { BrowserContextOptions } from 'playwright-core';
import { type InterviewPlan, viewOf } from '../../../src/domain/interview/interview.ts';
import type { Locale, Role } from '../../../src/domain/vocabulary.ts';
import type { Records } from '../../../src/records/records.ts';
import { buildReport } from '../../../src/report/derive/report.ts';
import { recordOf } from '../../../src/report/stored.ts';
import type { TestClient } from '../../support/api/client.ts';
import { PASSWORD } from '../../support/api/people.ts';
import { tellInterview } from '../../support/api/report-interview.ts';
import { next } from '../../support/domain/interview-driver.ts';
import { MINUTE } from '../../support/plan.ts';
import type { TestBrowser, Visit } from './browser.ts';

export interface Member {
  id: string;
  nickname: string;
  token: string;
}

/** Somebody with this name and role. */
export async function member(
  { client, records }: { client: TestClient; records: Records },
  nickname: string,
  { role = 'candidate', locale = 'en' }: { role?: Role; locale?: Locale } = {},
): Promise<Member> {
  // Without letters: a search looks into addresses too.
  const body = { email: `${randomInt(2 ** 47)}@example.org`, nickname, password: PASSWORD, locale };
  const answer = await client.post('/auth/register', body);
  if (answer.status !== 201) throw new Error(`no sign-up: ${JSON.stringify(answer.body)}`);
  const { id } = answer.body.user;
  await records.users.setRole(id, role);
  return { id, nickname, token: answer.body.token };
}

/** What this member does over the API; throws where it is refused. */
export async function act(client: TestClient, { token }: Member, path: string, body: object) {
  const answer = await client.post(path, body, { token });
  if (answer.status >= 400) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
  return answer.body;
}

/** A view of the console in a browser of its own, with this member signed in. */
export async function visitConsole(
  browser: TestBrowser,
  url: string,
  { nickname }: Member,
  { path = '', ...options }: BrowserContextOptions & { path?: string } = {},
): Promise<Visit> {
  const visit = await browser.visit(`${url}/health/live`, options);
  const login = { login: nickname, password: PASSWORD };
  const answer = await visit.page.context().request.post(`${url}/auth/login`, { data: login });
  if (!answer.ok()) throw new Error(`no sign-in: ${answer.status()}`);
  await visit.page.goto(`${url}/console${path}`);
  return visit;
}

/** A finished interview in the store, with its report: so many tasks solved, then one given up. */
export async function storeMeasured(
  { records }: { records: Records },
  candidateId: string,
  { solved = 1, ...change }: Partial<InterviewPlan> & { solved?: number } = {},
): Promise<string> {
  const interviewId = randomUUID();
  const { driver, ...story } = tellInterview({ interviewId, candidateId, ...change });
  driver.act({ type: 'greet' });
  for (let task = 0; task < solved; task++) {
    next(driver);
    driver.wait(3 * MINUTE);
    story.checks('print(1)\n', 'accepted');
  }
  next(driver);
  driver.wait(5 * MINUTE);
  story.checks('print(0)\n', 'wrong_answer');
  story.finish();
  const { plan } = driver.interview();
  const record = recordOf(buildReport(plan, driver.events()));
  driver.act({ type: 'reportReady', reportSha256: record.sha256 });
  await records.events.append({
    plan,
    workflowId: `interview-${interviewId}`,
    events: [...driver.events()],
    view: viewOf(driver.interview()),
  });
  await records.interviews.saveReport(interviewId, record);
  return interviewId;
}

import { randomUUID } from 'node:crypto';
import type { Records } from '../../src/records/records.ts';
import type { Answering, Receiver } from '../../test/support/webhooks/receiver.ts';
import { holdInterview } from './holding.ts';
import { accept, type Invited, invite, makePackage } from './invited.ts';
import { type Locale, type Person, signUp } from './person.ts';
import type { Stage } from './room.ts';
import { TALK } from './talk.ts';

/** Who invites whom to what in the pictures. */
export const COMPANIES = {
  en: {
    name: 'Analytical Engines',
    boss: { nickname: 'Charles', email: 'charles@engines.example' },
    packages: ['Backend engineer, middle', 'Data analyst, junior', 'Front end, senior'],
    description: 'Up to three tasks, then a talk with the team about what you wrote.',
    people: ['Ada Lovelace', 'Grace Hopper', 'Alan Turing', 'Katherine Johnson', 'Edsger Dijkstra'],
    another: 'Barbara Liskov',
    wish: 'I read slowly, with a screen reader. Half as much time again would help.',
    reasons: [
      'Two of three tasks are solved, each at the first attempt.',
      'The talk shows why they chose so.',
    ],
    note: 'Ask about operations in the next talk.',
    told: 'For the applicant tracking system',
  },
  ru: {
    name: 'Аналитическая машина',
    boss: { nickname: 'Чарльз', email: 'charles@mashina.example' },
    packages: ['Бэкенд-разработчик, middle', 'Аналитик данных, junior', 'Фронтенд, senior'],
    description: 'До трёх задач, затем разговор с командой о том, что вы написали.',
    people: ['Ада Лавлейс', 'Грейс Хоппер', 'Алан Тьюринг', 'Кэтрин Джонсон', 'Эдсгер Дейкстра'],
    another: 'Барбара Лисков',
    wish: 'Читаю медленно, с программой экранного доступа. Помогло бы в полтора раза больше времени.',
    reasons: ['Две задачи из трёх решены с первой попытки.', 'Из разговора видно, почему выбран этот путь.'],
    note: 'В следующем разговоре спросить об эксплуатации.',
    told: 'Для системы подбора',
  },
} as const;

/** With an interview that is over, one that goes on, and somebody who asks for more time. */
export interface Company {
  boss: Person;
  packageId: string;
  webhookId: string;
  asking: Invited;
  held: Invited;
  /** Of the interview that is over. */
  sessionId: string;
}

/** An organisation of its own, with packages, candidates at each stage, and a server that is told of them. */
export async function foundCompany(
  stage: Stage & { records: Records; receiver: Receiver },
  locale: Locale,
): Promise<Company> {
  const { chromium, url, records, receiver, interviewer } = stage;
  interviewer.says(TALK[locale].feedback);
  const { name, boss: chief, packages, description, people, told } = COMPANIES[locale];
  const organisationId = randomUUID();
  await records.organisations.create({
    ...{ id: organisationId, slug: `company-${locale}`, name },
    createdAt: Date.now(),
  });
  const boss = await signUp(chromium, url, { ...chief, locale }, (id) =>
    records.users.move(id, { organisationId, role: 'admin' }),
  );
  await boss.call('POST', '/organisation/members', { email: `eve@${locale}.example`, role: 'interviewer' });
  await boss.call('POST', '/organisation/keys', { name: told, scopes: ['invitations', 'results'] });
  const webhookId = await makeWebhooks(boss, receiver.url, told);

  const [middle, junior, senior] = packages;
  await makePackage(boss, { name: senior, track: 'frontend', level: 'senior', locale });
  await makePackage(boss, { name: junior, track: 'data', level: 'junior', time_percent: 125, locale });
  const packageId = await makePackage(boss, {
    ...{ name: middle, description, locale, practice: true },
    ...{ languages: ['python', 'go', 'java', 'typescript'], resume: 'optional', voice: true, video: true },
  });
  const [held, running, asking, , cancelled] = await inviteAll(boss, packageId, people);
  if (!held || !running || !asking || !cancelled) throw new Error('somebody is not invited');
  const { person, sessionId } = await accept(stage, held, locale);
  await holdInterview(person, sessionId, 2);
  await person.browser.close();
  const other = await accept(stage, running, locale);
  await other.person.browser.close();
  await boss.call('POST', `/invitations/${cancelled.id}/cancel`);
  return { boss, packageId, webhookId, asking, held, sessionId };
}

async function inviteAll(boss: Person, packageId: string, people: readonly string[]): Promise<Invited[]> {
  const all: Invited[] = [];
  for (const name of people) {
    const [first_name = '', last_name = ''] = name.split(' ');
    all.push(await invite(boss, packageId, { first_name, last_name }));
  }
  return all;
}

/** One that is told of all, and one that was disabled; resolves with the id of the first. */
async function makeWebhooks(boss: Person, address: string, description: string): Promise<string> {
  const { webhook_id: id } = await boss.call('POST', '/webhooks', {
    ...{ url: address, description, signing: 'v1' },
    events: [
      ...['invitation.opened', 'invitation.accepted', 'invitation.cancelled'],
      ...['interview.started', 'interview.finished', 'interview.decided', 'report.ready', 'report.updated'],
    ],
  });
  const { webhook_id: other } = await boss.call('POST', '/webhooks', {
    ...{ url: 'https://hooks.example.org/viva', description: '', signing: 'v1a' },
    events: ['candidate.erased'],
  });
  await boss.call('PATCH', `/webhooks/${other}`, { disabled_at: new Date().toISOString() });
  return id;
}

/** Takes most of what it is told at once, reports at the second try, and what has changed in them not at all. */
export function unreliable(): Answering {
  const tried = new Set<string>();
  return (response, { body, headers }) => {
    const { type } = JSON.parse(body);
    const id = headers['webhook-id'] ?? '';
    const isRefused = type === 'report.updated' || (type === 'report.ready' && !tried.has(id));
    tried.add(id);
    response.writeHead(isRefused ? 503 : 204).end();
  };
}

import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createRandom, type Random } from '../../bench/adaptive/random.ts';
import type { Accommodation } from '../../src/domain/integrity/evidence.ts';
import type { Language } from '../../src/domain/vocabulary.ts';
import * as templates from '../../src/sandbox/templates.ts';
import { type Clock, createPage, type Page, type PageSettings } from './page.ts';
import type { Person } from './person.ts';
import type { Call, Recording, SessionHead } from './recording.ts';

const TASKS = resolve(import.meta.dirname, '../../tasks');
/** Every session begins at the same time: a recording says nothing of when it was made. */
const START = Date.parse('2026-03-02T09:00:00Z');

const ENDINGS: Record<string, Language> = {
  py: 'python',
  js: 'javascript',
  ts: 'typescript',
  cpp: 'cpp',
  java: 'java',
  go: 'go',
};
const TEMPLATES: Record<Language, string> = {
  python: templates.PYTHON,
  javascript: templates.JAVASCRIPT,
  typescript: templates.TYPESCRIPT,
  cpp: templates.CPP,
  java: templates.JAVA,
  go: templates.GO,
};

/** A session that is being recorded: its clock, its pages, whoever types, and the tasks that are given. */
export interface Session {
  clock: Clock;
  random: Random;
  person: Person;
  page: Page;
  calls: Call[];
  /** Another page, of another device unless said otherwise. */
  another(settings: Partial<PageSettings>): Page;
  /** Gives a task; returns its reference solution. */
  give(solution: string, page?: Page): string;
  /** What a task's editor starts with. */
  template(solution: string): string;
  close(): void;
}

export interface Scenario {
  name: string;
  /** In one line. */
  what: string;
  accommodations?: Accommodation[];
  settings?: Partial<PageSettings>;
  person?: Partial<Person>;
  play(session: Session): void;
}

/** Plays a scenario with somebody's hands and writes down what the server hears of it. */
export function record(scenario: Scenario, seed: string, person: Person, isHonest: boolean): Recording {
  const random = createRandom(`${seed} ${scenario.name}`);
  const clock: Clock = { at: START };
  const calls: Call[] = [];
  const tasks: SessionHead['tasks'] = [];
  const sessionId = `recorded-${scenario.name}`;
  const settings: PageSettings = {
    clientId: 'page-1',
    agent: 'laptop',
    network: 'home',
    skewMs: () => 0,
    gatherMs: 0,
    sendMs: 5_000,
    wayMs: (draw) => Math.round(40 + 80 * draw.uniform()),
    tellsEvents: true,
    tellsPastes: true,
    tellsHashes: true,
    ...scenario.settings,
  };
  const pages: Page[] = [];
  const another = (other: Partial<PageSettings>) => {
    const made = createPage({ settings: { ...settings, ...other }, clock, random, sessionId, calls });
    pages.push(made);
    return made;
  };
  const page = another({});
  const session: Session = {
    ...{ clock, random, person: { ...person, ...scenario.person }, page, calls, another },
    give(solution, on = page) {
      closeTask(tasks, clock);
      const language = languageOf(solution);
      tasks.push({
        task_id: solution.split('/').slice(0, 2).join('/'),
        ...{ delivered_at: time(clock), closed_at: '' },
        templates: { [language]: TEMPLATES[language] },
      });
      on.open(tasks.at(-1)?.task_id ?? '', language, TEMPLATES[language]);
      return readFileSync(join(TASKS, solution), 'utf8');
    },
    template: (solution) => TEMPLATES[languageOf(solution)],
    close: () => closeTask(tasks, clock),
  };
  scenario.play(session);
  for (const made of pages) made.flush();
  session.close();
  const { name, what, accommodations = [] } = scenario;
  const times = { started_at: new Date(START).toISOString(), finished_at: time(clock) };
  return { head: { name, isHonest, what, ...times, accommodations, tasks }, calls };
}

function closeTask(tasks: SessionHead['tasks'], clock: Clock): void {
  const last = tasks.at(-1);
  if (last && last.closed_at === '') last.closed_at = time(clock);
}

function time({ at }: Clock): string {
  return new Date(at).toISOString();
}

function languageOf(solution: string): Language {
  const language = ENDINGS[solution.split('.').at(-1) ?? ''];
  if (!language) throw new Error(`${solution} is in no language that is known by its ending`);
  return language;
}

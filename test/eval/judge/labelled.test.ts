import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadLabelled } from '../../../eval/judge/labelled.ts';
import { QUESTION_NAMES } from '../../../eval/judge/questions.ts';
import { loadSituations } from '../../../eval/situation.ts';
import { ROOT } from '../../support/viva.ts';

const { replies, readings } = loadLabelled(join(ROOT, 'eval/labelled'));
const situations = loadSituations(join(ROOT, 'eval/situations'));

describe('the labelled replies', () => {
  it('are many, in both languages and many situations', () => {
    const locales = replies.map(
      ({ situation }) => situations.find(({ id }) => id === situation)?.locale ?? situation,
    );
    expect(replies.length).toBeGreaterThanOrEqual(60);
    expect(locales.filter((locale) => locale === 'ru').length).toBeGreaterThanOrEqual(30);
    expect(new Set(locales)).toEqual(new Set(['en', 'ru']));
    expect(new Set(replies.map(({ situation }) => situation)).size).toBeGreaterThanOrEqual(30);
    expect(new Set(replies.map(({ text }) => text)).size).toBeGreaterThan(replies.length - 5);
  });

  it('have two readings, which say who made them, and both answers to each question in either', () => {
    expect(readings.map(({ reader }) => reader)).toEqual(expect.arrayContaining(['reading-a', 'reading-b']));
    for (const { noes } of readings) {
      for (const question of QUESTION_NAMES) {
        const count = [...noes.values()].filter((questions) => questions.has(question)).length;
        expect(count).toBeGreaterThanOrEqual(10);
        expect(count).toBeLessThan(replies.length / 2);
      }
      expect([...noes.values()].filter((questions) => questions.size === 0).length).toBeGreaterThan(30);
    }
  });

  it('keep what the readers do not agree on', () => {
    const [one, other] = readings;
    const differ = replies.filter(
      ({ id }) =>
        JSON.stringify([...(one?.noes.get(id) ?? [])].sort()) !==
        JSON.stringify([...(other?.noes.get(id) ?? [])].sort()),
    );
    expect(differ.length).toBeGreaterThan(0);
  });
});

describe('a folder of labelled replies', () => {
  const folder = mkdtempSync(join(tmpdir(), 'viva-labelled-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const folderWith = (no: string) => {
    mkdirSync(join(folder, 'readings'), { recursive: true });
    writeFileSync(join(folder, 'replies.en.yaml'), '- {id: en-01, situation: start-how, text: Hello}\n');
    writeFileSync(
      join(folder, 'readings/one.yaml'),
      `reader: one\nperson: true\nhow: Alone.\nno:\n  ${no}\n`,
    );
    return folder;
  };

  it('is read', () => {
    expect(loadLabelled(folderWith('en-01: [helps]'))).toEqual({
      replies: [{ id: 'en-01', situation: 'start-how', text: 'Hello' }],
      readings: [{ reader: 'one', isPerson: true, noes: new Map([['en-01', new Set(['helps'])]]) }],
    });
  });

  it.each([
    ['en-02: []', 'not judged: en-01; not there: en-02'],
    ['en-01: [funny]', 'Invalid option'],
  ])('names what is wrong with a reading: %s', (no, fault) => {
    expect(() => loadLabelled(folderWith(no))).toThrow(fault);
  });
});

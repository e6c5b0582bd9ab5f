import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { judgeSettings } from '../../../eval/judge/settings.ts';

const interviewer = {
  ...{ baseUrl: 'https://interviewer.example/v1', apiKey: 'interviewer-key' },
  ...{ model: 'a', codeModel: 'b', noThink: [] },
};
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'viva-judge-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const settings = (env: Record<string, string>) => judgeSettings(env, folder, interviewer);

it('names no judge where no model is given', () => {
  expect(settings({})).toBeNull();
  expect(settings({ EVAL_BASE_URL: 'https://judge.example/v1', EVAL_MODEL: ' ' })).toBeNull();
});

it('asks another model at the same endpoint with the same key', () => {
  expect(settings({ EVAL_MODEL: 'judge' })).toEqual({
    ...{ baseUrl: interviewer.baseUrl, apiKey: 'interviewer-key', model: 'judge' },
  });
});

it('never sends the interviewer’s key to another endpoint', () => {
  const judge = { EVAL_MODEL: 'judge', EVAL_BASE_URL: 'http://127.0.0.1:8000/v1' };
  expect(settings(judge)?.apiKey).not.toBe('interviewer-key');
  expect(settings({ ...judge, EVAL_API_KEY: 'own' })?.apiKey).toBe('own');
});

it('reads the file .env and a key out of a file', () => {
  writeFileSync(join(folder, '.env'), 'EVAL_MODEL=judge\nEVAL_API_KEY_FILE=key\n');
  writeFileSync(join(folder, 'key'), 'from a file\n');
  expect(settings({})).toMatchObject({ model: 'judge', apiKey: 'from a file' });
  expect(settings({ EVAL_MODEL: 'another' })?.model).toBe('another');
});

it.each([
  [{ EVAL_MODEL: 'judge', EVAL_BASE_URL: 'judge.example' }, 'EVAL_BASE_URL'],
  [{ EVAL_MODEL: 'judge', EVAL_API_KEY: 'a', EVAL_API_KEY_FILE: 'b' }, 'not both'],
  [{ EVAL_MODEL: 'judge', EVAL_API_KEY_FILE: 'missing' }, 'ENOENT'],
])('refuses %j', (env, fault) => {
  expect(() => settings(env)).toThrow(fault);
});

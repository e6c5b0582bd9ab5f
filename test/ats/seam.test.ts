import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ADAPTERS } from '../../src/ats/adapters.ts';
import type { Assessment } from '../../src/ats/assessment.ts';
import { statusFor } from '../../src/ats/greenhouse/status.ts';
import type { Stage } from '../../src/domain/ats/stage.ts';

const ROOT = resolve(import.meta.dirname, '../..');

const ASSESSMENT: Assessment = {
  invitationId: 'invitation-1',
  stage: 'complete',
  url: 'https://viva.example/interview/1/report',
  startedAt: Date.UTC(2026, 10, 30, 10),
  finishedAt: Date.UTC(2026, 10, 30, 11),
  result: {
    ...{ locale: 'en', level: 'middle', fit: 'likely_meets', score: 79 },
    band: { low: 'junior', middle: 'middle', high: 'senior' },
    ...{ tasks: 4, solved: 3, hints: 1, isDegraded: false, reportSha256: 'abc' },
  },
};

describe('the seam between systems and what they have in common', () => {
  it('is narrow: all of Ashby, its calls and what it is told, is under 200 lines', () => {
    const own = ['src/ats/ashby', 'src/api/ats'].flatMap((folder) =>
      readdirSync(join(ROOT, folder))
        .filter((file) => folder.endsWith('/ashby') || file.startsWith('ashby-'))
        .map((file) => readFileSync(join(ROOT, folder, file), 'utf8')),
    );
    expect(own).toHaveLength(4);
    const lines = own.reduce((sum, text) => sum + text.split('\n').length, 0);
    expect(lines).toBeLessThan(200);
  });
});

describe('what a system is told of a result', () => {
  const requestOf = (provider: keyof typeof ADAPTERS, change: Partial<Assessment> = {}) => {
    const { body = '{}' } = ADAPTERS[provider].requestOf({
      assessment: { ...ASSESSMENT, ...change },
      callbackUrl: 'https://ats.example/1',
      ...{ token: 'token', origins: ['https://ats.example'], at: 1 },
    });
    return JSON.parse(body);
  };
  const told = (change: Partial<Assessment> = {}) => [
    statusFor({ ...ASSESSMENT, ...change }, true),
    requestOf('workable', change),
    requestOf('ashby', change),
  ];

  it('is the number that it asks for with the words that say what it means, who decides, and the hash', () => {
    for (const one of told().map((body) => JSON.stringify(body))) {
      for (const part of ['79', 'Probably meets middle level', 'people, who decide', '3 of 4 tasks', 'abc'])
        expect(one).toContain(part);
    }
  });

  it('is in the language of the interview', () => {
    const result = { ...(ASSESSMENT.result as NonNullable<Assessment['result']>), locale: 'ru' as const };
    for (const one of told({ result }).map((body) => JSON.stringify(body)))
      expect(one).toContain('Решено задач: 3 из 4');
  });

  it('has no number where nothing was measured, and is complete all the same', () => {
    const result = {
      ...(ASSESSMENT.result as NonNullable<Assessment['result']>),
      ...{ score: null, fit: 'unmeasured' as const },
    };
    const [greenhouse, workable, ashby] = told({ result });
    expect(greenhouse).not.toHaveProperty('partner_score');
    expect(greenhouse).toMatchObject({ partner_status: 'complete' });
    expect(workable.assessment).not.toHaveProperty('score');
    expect(ashby.assessment_result).toMatchObject({ type: 'string' });
  });

  it('is flat, and of primitives alone, for Greenhouse', () => {
    const { metadata } = statusFor(ASSESSMENT, false);
    for (const value of Object.values(metadata))
      expect(['string', 'number', 'boolean']).toContain(typeof value);
    expect(metadata.invitation_sent).toBe(false);
  });

  it.each([
    ['waiting', 'not_started', 'pending'],
    ['started', 'in_progress', 'pending'],
    ['judging', 'in_review', 'pending'],
    ['expired', 'expired', 'expired'],
    ['cancelled', 'cancelled', 'rejected'],
  ] as [Stage, string, string][])('says %s in its own words', (stage, atGreenhouse, atWorkable) => {
    const [greenhouse, workable, ashby] = told({ stage, result: null });
    expect(greenhouse).toMatchObject({ partner_status: atGreenhouse });
    expect(greenhouse).not.toHaveProperty('partner_profile_url');
    expect(workable).toEqual({ status: atWorkable, results_url: ASSESSMENT.url });
    expect(JSON.stringify(ashby)).toContain(stage);
    expect(ashby).not.toHaveProperty('assessment_result');
  });
});

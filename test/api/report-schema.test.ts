import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { reportJsonSchema } from '../../src/api/operations/report-schema.ts';
import type { ReportAnswer, StoredReport } from '../../src/contract/report.ts';
import { RULES } from '../../src/domain/interview/interview.ts';
import { LOCALES } from '../../src/domain/vocabulary.ts';
import { presentReport } from '../../src/report/audience.ts';
import { withoutPerson } from '../../src/report/without-person.ts';
import { judged, UNJUDGED } from '../support/api/judged.ts';
import {
  CHAIN_FAULT,
  chain,
  NO_REVIEWS,
  signalsOf,
  tellInterview,
  tellWholeInterview,
} from '../support/api/report-interview.ts';
import { user } from '../support/records/records.ts';

const KEPT = join(import.meta.dirname, '../fixtures/erased-reports');
const EDITIONS = Array.from({ length: RULES }, (_, index) => index + 1);

/** An interview that ended before a task was taken. */
function nothingDone(): StoredReport {
  const story = tellInterview();
  story.finish();
  return story.report();
}

describe('the published schema of reports', () => {
  const schema = reportJsonSchema('https://viva.example');
  const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
  ajvFormats.default(ajv);
  const isReport = ajv.compile(schema);

  const faultsOf = (value: unknown): unknown => (isReport(value) ? [] : isReport.errors);

  const present = (report: StoredReport, isCompany = true): ReportAnswer =>
    presentReport(report, {
      isCompany,
      candidate: user(),
      integrity: { signals: signalsOf(report), chain: chain([CHAIN_FAULT]) },
      reviews: NO_REVIEWS,
      ...judged(report, { isCompany, reviews: NO_REVIEWS }),
    });

  const stories = LOCALES.flatMap((locale) => EDITIONS.map((rules) => ({ locale, rules })));

  it.each(stories)('fits a whole interview in $locale by the rules $rules', (change) => {
    const report = tellWholeInterview(change).report();
    expect([report.locale, report.tasks.length > 1]).toEqual([change.locale, true]);
    for (const isCompany of [true, false]) expect(faultsOf(present(report, isCompany))).toEqual([]);
  });

  it('fits one in which nothing was measured', () => {
    const report = present(nothingDone());
    expect([report.ability.verdict.fit, report.score]).toEqual(['unmeasured', null]);
    expect(faultsOf(report)).toEqual([]);
  });

  it('fits one without signals, of an account that is gone', () => {
    const report = tellWholeInterview().report();
    const without = { isCompany: true, candidate: null, integrity: null, reviews: NO_REVIEWS, ...UNJUDGED };
    expect(faultsOf(presentReport(report, without))).toEqual([]);
  });

  it('fits those whose person was erased, as each version has kept them', () => {
    const kept = readdirSync(KEPT).map((name) => JSON.parse(readFileSync(join(KEPT, name), 'utf8')));
    for (const report of [withoutPerson(tellWholeInterview().report()), ...kept]) {
      const erased = { ...present(report), candidate: null, erased_at: '2026-11-28T23:40:00.000Z' };
      expect(faultsOf(erased)).toEqual([]);
    }
  });

  it('does not fit what is no report', () => {
    const report = present(tellWholeInterview().report());
    const { hash: _, ...withoutHash } = report;
    for (const other of [withoutHash, { ...report, extra: 1 }, { ...report, score: 100.5 }, {}]) {
      expect(faultsOf(other)).not.toEqual([]);
    }
  });

  it('says where it is published, and shows no limits that are none', () => {
    expect(schema.$id).toBe('https://viva.example/schemas/report.json');
    expect(JSON.stringify(schema)).not.toContain(String(Number.MAX_SAFE_INTEGER));
  });
});

import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import fc from 'fast-check';
import { recordedSessions } from '../../../bench/integrity/sessions.ts';
import type { Edit, Observation } from '../../../src/domain/integrity/evidence.ts';
import {
  MOST_EVIDENCE,
  SEVERITIES,
  type Signal,
  type SignalKind,
} from '../../../src/domain/integrity/signal.ts';
import { signalsOf as signalsOfEvidence } from '../../../src/domain/integrity/signals.ts';
import { LANGUAGES, TELEMETRY_TYPES } from '../../../src/domain/vocabulary.ts';
import { createEditor, MINUTE, program, SECOND, START, sha256 } from '../../support/domain/evidence.ts';
import { SOLUTION, typeLike } from '../../support/domain/signals.ts';

const LONG_EVIDENCE = resolve(import.meta.dirname, '../../support/domain/long-evidence.ts');

describe('whatever the evidence, signals', () => {
  const moment = fc.oneof(
    fc.integer({ min: START, max: START + 60 * MINUTE }),
    fc.double(),
    fc.constantFrom(0, -1, 2 ** 53),
  );
  const client = fc.constantFrom('', 'a', 'b');
  const text = fc.string({ maxLength: 30 });
  const name = fc.oneof(text.map(sha256), fc.constantFrom(sha256(''), sha256('x')), text);
  const seq = fc.oneof(fc.nat(50), fc.constantFrom(0, 2 ** 53));
  const observation: fc.Arbitrary<Observation> = fc.record({
    ...{ clientId: client, seq, type: fc.constantFrom(...TELEMETRY_TYPES), at: moment, receivedAt: moment },
    data: fc.option(
      fc.record(
        { length: fc.oneof(fc.nat(500), fc.double()), sha256: name, state: text, target: text },
        { requiredKeys: [] },
      ),
    ),
  });
  const part = fc.oneof(
    fc.nat(40),
    fc.double(),
    fc.tuple(fc.nat(20)),
    fc.tuple(fc.nat(20), text, text).map(([deleted, ...lines]): [number, ...string[]] => [deleted, ...lines]),
  );
  const edit: fc.Arbitrary<Edit> = fc.record({
    ...{ clientId: client, seq, language: fc.constantFrom(...LANGUAGES), at: moment, receivedAt: moment },
    ...{
      baseSha256: name,
      changes: fc.array(part, { maxLength: 5 }),
      selection: fc.constant(null),
      sha256: name,
    },
  });
  const told = fc.record({
    ...{ startedAt: moment, finishedAt: fc.option(moment) },
    accommodations: fc.subarray(['screen_reader', 'more_time'] as const),
    observations: fc.array(observation, { maxLength: 30 }),
    tasks: fc.array(
      fc.record({
        ...{ taskId: fc.constantFrom('a', 'b'), deliveredAt: moment, closedAt: fc.option(moment) },
        ...{ templates: fc.constant({ python: 'x' }), edits: fc.array(edit, { maxLength: 30 }) },
        programs: fc.array(
          text.map((code) => program(code)),
          { maxLength: 4 },
        ),
      }),
      { maxLength: 3 },
    ),
    ...{
      gaps: fc.constant([]),
      conflicts: fc.constant([]),
      origins: fc.constant([]),
      refused: fc.option(fc.record({ count: fc.nat(), firstAt: moment })),
    },
  });

  it('are found without a fault, the same every time, with evidence that is bounded', () => {
    fc.assert(
      fc.property(told, (any) => {
        const signals = signalsOfEvidence(any, { sha256 });
        expect(signalsOfEvidence(any, { sha256 })).toEqual(signals);
        for (const { evidence: refs } of signals) expect(refs.length).toBeLessThanOrEqual(MOST_EVIDENCE);
      }),
      { numRuns: 300 },
    );
  });

  const sessions = recordedSessions();

  it('do not depend on the order in which it came', () => {
    fc.assert(
      fc.property(fc.constantFrom(...sessions), fc.infiniteStream(fc.nat()), ({ evidence: one }, mix) => {
        const mixed = <Item>(items: readonly Item[]) =>
          items
            .map((item) => [mix.next().value ?? 0, item] as const)
            .sort(([a], [b]) => a - b)
            .map(([, item]) => item);
        const other = {
          ...one,
          observations: mixed(one.observations),
          tasks: mixed(one.tasks).map((of) => ({ ...of, edits: mixed(of.edits) })),
        };
        expect(signalsOfEvidence(other, { sha256 })).toEqual(signalsOfEvidence(one, { sha256 }));
      }),
      { numRuns: 20 },
    );
  });

  it('grow no graver by honest work that follows', () => {
    const gravest = (signals: readonly Signal[], kind: SignalKind) =>
      Math.max(
        ...signals.filter((one) => one.kind === kind).map(({ severity }) => SEVERITIES.indexOf(severity)),
        -1,
      );
    fc.assert(
      fc.property(
        fc.constantFrom(...sessions),
        fc.integer({ min: 1, max: 2 ** 30 }),
        ({ evidence: one }, seed) => {
          const last = one.tasks.findLast(({ edits }) => edits.length > 0);
          if (!last) return;
          const code = last.programs.at(-1)?.code ?? '';
          const end = Math.max(one.finishedAt ?? 0, ...last.programs.map(({ at }) => at));
          const editor = createEditor({
            text: code,
            clientId: 'later',
            at: end + MINUTE,
            language: last.edits[0]?.language,
          });
          typeLike(editor, `\n${SOLUTION}`, seed);
          const programs = [
            ...last.programs,
            program(editor.text(), {
              id: 'later',
              language: last.edits[0]?.language,
              at: editor.now() + SECOND,
            }),
          ];
          const tasks = one.tasks.map((of) =>
            of === last ? { ...of, edits: [...of.edits, ...editor.edits], programs } : of,
          );
          const before = signalsOfEvidence(one, { sha256 });
          const after = signalsOfEvidence({ ...one, tasks }, { sha256 });
          for (const { kind } of after) {
            expect(gravest(after, kind)).toBeLessThanOrEqual(Math.max(0, gravest(before, kind)));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('of 10,000 edits and 10,000 events take seconds, and of twice as many about twice as long', async () => {
    const { stdout } = await promisify(execFile)(process.execPath, [LONG_EVIDENCE]);
    const [once, twice]: [number, number] = JSON.parse(stdout);
    expect(once).toBeGreaterThan(0);
    expect(once).toBeLessThan(10 * SECOND);
    expect(twice).toBeLessThan(5 * once);
  });
});

import { recordedSessions } from '../../../../bench/integrity/sessions.ts';
import { replayAll } from '../../../../src/domain/integrity/replay.ts';
import { lastAt } from '../../../../web/console/playback/bound.ts';
import { createCodeLine } from '../../../../web/console/playback/code-line.ts';
import { replayed } from '../../../../web/console/playback/replay/replayed.ts';
import { sha256 } from '../../../support/domain/evidence.ts';

const SESSIONS = recordedSessions();

describe('the recorded typing sessions, played back', () => {
  it.each(SESSIONS.map(({ name, evidence }) => ({ name, evidence })))(
    '$name shows each text that its edits made, and each program that was sent',
    ({ evidence: { tasks, startedAt } }) => {
      const records = replayed(tasks, { sha256, startedAt });
      const given = tasks.map(({ taskId, deliveredAt, templates }) => ({
        ...{ at: deliveredAt - startedAt, taskId },
        templates: Object.entries(templates).map(([id, template]) => ({ id: id as 'python', template })),
      }));
      const code = createCodeLine(given, records);
      const texts = new Map<string, string>();
      for (const { task, steps, textAt } of replayAll(tasks, { sha256 })) {
        for (const { edit, state } of steps) {
          texts.set(`${task.taskId} ${edit.clientId} ${edit.seq}`, textAt(state));
        }
      }
      const steps = [...code.moments.entries()].flatMap(([place, moment]) =>
        moment.kind === 'step' ? [{ place, moment, step: moment.step }] : [],
      );
      expect(steps).toHaveLength(texts.size);
      for (const { place, moment, step } of steps.toReversed()) {
        const text = texts.get(`${moment.taskId} ${step.clientId} ${step.seq}`);
        expect(code.textAt(place).toString()).toBe(text);
      }
      const shown = new Set(code.moments.map((_, place) => code.textAt(place).toString()));
      for (const { code: sent } of tasks.flatMap(({ programs }) => programs)) {
        expect(shown.has(sent)).toBe(true);
      }
      for (const { at, code: sent } of records.flatMap(({ programs }) => programs)) {
        expect(code.textAt(lastAt(code.moments, at)).toString()).toBe(sent);
      }
    },
  );
});

import fc from 'fast-check';
import type { Edit } from '../../../../../src/domain/integrity/evidence.ts';
import { editOf, type StoredEdit, setTimes } from '../../../../../web/console/playback/replay/evidence.ts';
import { replayed } from '../../../../../web/console/playback/replay/replayed.ts';
import { createStreaming } from '../../../../../web/console/playback/replay/streaming.ts';
import { createEditor, program, SECOND, START, sha256 } from '../../../../support/domain/evidence.ts';

const TASKS = ['algorithms/first', 'algorithms/second'].map((taskId, place) => ({
  ...{ taskId, deliveredAt: START + place, templates: { python: '' } },
  programs: [program('print("code that nobody has typed, but somebody has run")\n', { id: taskId })],
}));

const stored = (edit: Edit, lateMs: number, skewMs: number): StoredEdit => ({
  ...{ seq: edit.seq, language: edit.language, client_id: edit.clientId, sha256: edit.sha256 },
  ...{ changes: edit.changes, base_sha256: edit.baseSha256 },
  at: new Date(edit.at + skewMs).toISOString(),
  received_at: new Date(edit.at + lateMs).toISOString(),
});

const typing = fc.record({
  task: fc.nat(1),
  client: fc.constantFrom('laptop', 'phone'),
  text: fc.string({ maxLength: 15 }),
  lateMs: fc.nat(20_000),
});

describe('the replay of edits that still come', () => {
  it('is the one of all of them at once, in whatever portions and order they came', () => {
    fc.assert(
      fc.property(
        fc.array(typing, { maxLength: 40 }),
        fc.integer({ min: 1, max: 7 }),
        fc.nat(60_000),
        (typed, portion, skewMs) => {
          const editors = new Map<string, ReturnType<typeof createEditor>>();
          const arrived: StoredEdit[][] = [[], []];
          for (const [step, { task, client, text, lateMs }] of typed.entries()) {
            const key = `${task} ${client}`;
            const editor = editors.get(key) ?? createEditor({ text: '', clientId: client, at: START });
            editors.set(key, editor);
            const edit = editor.put(step % (editor.text().length + 1), text);
            const clock = client === 'phone' ? skewMs : 0;
            arrived[task]?.push(stored({ ...edit, at: START + step * SECOND }, lateMs, clock));
          }
          for (const edits of arrived) {
            edits.sort((a, b) => a.received_at.localeCompare(b.received_at));
          }

          const streaming = createStreaming({ interviewId: 'i', startedAt: START, tasks: TASKS });
          const portions = arrived.flatMap((edits, task) =>
            Array.from({ length: Math.ceil(edits.length / portion) }, (_, index) => ({
              task,
              edits: edits.slice(index * portion, (index + 1) * portion),
            })),
          );
          for (const { task, edits } of portions) streaming.add(task, edits);
          streaming.begun();

          const all = arrived.map((edits) => edits.map(editOf));
          setTimes(all);
          const evidence = TASKS.map((task, place) => ({ ...task, closedAt: null, edits: all[place] ?? [] }));
          expect(streaming.whole()).toEqual(replayed(evidence, { sha256, startedAt: START }));
        },
      ),
      { numRuns: 100 },
    );
  });
});

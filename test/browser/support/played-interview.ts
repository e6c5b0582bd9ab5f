import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import type { Edit } from '../../../src/domain/integrity/evidence.ts';
import type { TestClient } from '../../support/api/client.ts';
import { createEditor } from '../../support/domain/evidence.ts';
import { wireEdit } from '../../support/telemetry/wire-edit.ts';
import { act, type Member } from './company.ts';

export const TYPED = 'total = 0\nfor number in numbers:\n    total += number\n';
export const PASTED = nineLines((line) => `value_${line} = int(input()) * ${line}`);
export const FOREIGN = nineLines((line) => `print("from elsewhere", ${line} ** 3)`);
const KEY_MS = 20;

function nineLines(of: (line: number) => string): string {
  return Array.from({ length: 9 }, (_, line) => of(line)).join('\n');
}

/** Asks, types, runs, pastes, turns to another language, and runs what was never typed; the interview's id. */
export async function takeInterview(client: TestClient, candidate: Member): Promise<string> {
  const does = (path: string, body: object) => act(client, candidate, path, body);
  const id = (await does('/interview/start', { track: 'algorithms', level: 'middle' })).session_id;
  const { task } = await does('/tasks/next', { session_id: id });
  const of = { session_id: id, task_id: task.task_id };
  const template = (language: string) =>
    task.languages.find((one: { id: string }) => one.id === language).template;
  const clientId = randomUUID();
  const tell = async (edits: readonly Edit[], language: string) => {
    await delay(Math.max(0, (edits.at(-1)?.at ?? 0) - Date.now()) + 50);
    await does('/telemetry/edits', { ...of, language, client_id: clientId, batches: edits.map(wireEdit) });
  };
  const runs = (language: string, code: string) => does('/tasks/run', { ...of, language, code });

  await does('/chat/send', { session_id: id, text: 'May I sort the numbers first?' });
  const editor = createEditor({ text: template('python'), clientId, at: Date.now() });
  editor.type(TYPED, KEY_MS);
  await tell(editor.edits, 'python');
  await runs('python', editor.text());
  const pastes = createEditor({ text: editor.text(), clientId, at: Date.now() });
  pastes.put(pastes.text().length, PASTED, { afterMs: KEY_MS });
  const [paste] = pastes.edits;
  if (paste) await tell([{ ...paste, seq: editor.edits.length + 1 }], 'python');
  await does('/chat/send', { session_id: id, text: 'Now I try it' });
  const go = createEditor({ text: template('go'), clientId, at: Date.now(), language: 'go' });
  go.type('// another way\n', KEY_MS);
  const before = editor.edits.length + 1;
  await tell(
    go.edits.map((edit) => ({ ...edit, seq: edit.seq + before })),
    'go',
  );
  await runs('python', FOREIGN);
  return id;
}

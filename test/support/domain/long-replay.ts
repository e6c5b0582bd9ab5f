import { replayAll } from '../../../src/domain/integrity/replay.ts';
import { cpuTimeOf } from '../hostile/cpu-time.ts';
import { createEditor, sha256, task } from './evidence.ts';

/**
 * Prints the milliseconds of processor time that a replay of 20,000 edits of a text of 4 KB takes. A program of its own: its texts
 * are 300 MB of garbage in all, and in the full heap of a test's process collecting that takes ten times as long as the rest.
 */
const line = 'total += values[index] * weights[index]  # adds up\n';
const text = line.repeat(80);
const editor = createEditor({ text });
for (let index = 0; index < 20_000; index += 1) {
  const place = (index * 37) % editor.text().length;
  editor.put(place, index % 2 ? 'x' : '', { deleted: index % 2 ? 0 : 1, afterMs: 150 });
}
const tasks = [task({ edits: editor.edits, templates: { python: text } })];
const took = await cpuTimeOf(() => replayAll(tasks, { sha256 }));
console.log(took);

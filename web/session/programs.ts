import type { Reception } from './outbox.ts';
import { mapAnswer, type Outcome } from './outcome.ts';
import type { Server } from './server.ts';
import type { OutboxItem, Result, SessionSnapshot } from './session.ts';

/** Of each task. */
const RESULTS_KEPT = 20;

/** Makes the call that an item of the outbox stands for, with the item's id as its key. */
export async function sendItem(
  server: Pick<Server, 'say' | 'run' | 'check'>,
  item: OutboxItem,
): Promise<Outcome<Reception>> {
  switch (item.kind) {
    case 'message':
      return mapAnswer(await server.say(item.id, item.text, item.voice), () => ({ kind: 'message' }));
    case 'run':
      return mapAnswer(await server.run(item.id, item), (answer) => ({ kind: 'run', answer }));
    case 'check':
      return mapAnswer(await server.check(item.id, item), (answer) => ({ kind: 'check', answer }));
  }
}

/** The results with the answer to an item in front: under its own task, whatever a view shows by now. */
export function withResult(
  results: SessionSnapshot['results'],
  item: OutboxItem,
  reception: Reception,
): SessionSnapshot['results'] {
  if (item.kind === 'message' || reception.kind === 'message') return results;
  const { id, language, revision, taskId } = item;
  const stdin = item.kind === 'run' && item.stdin !== undefined ? { stdin: item.stdin } : {};
  const result: Result = { id, language, revision, ...stdin, ...reception };
  return { ...results, [taskId]: [result, ...(results[taskId] ?? [])].slice(0, RESULTS_KEPT) };
}

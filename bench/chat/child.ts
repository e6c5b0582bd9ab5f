import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';

/** A process of its own that answers questions. */
export interface Child {
  pid: number;
  ask<Answer>(name: string, question?: object): Promise<Answer>;
  end(): Promise<void>;
}

type Handler = (question: never) => Promise<unknown>;

/** `script` is a file of this folder that calls {@link answer}; it keeps to `core`, if the machine has so many. */
export function startChild(
  script: string,
  { core, nodeArgs = [] }: { core?: number; nodeArgs?: string[] } = {},
): Child {
  const file = new URL(script, import.meta.url).pathname;
  const cores = availableParallelism();
  const pinned = core === undefined ? [] : ['taskset', '--cpu-list', String(core % cores)];
  const [command, ...args] = [...pinned, process.execPath, ...nodeArgs, file];
  const child = spawn(command as string, args, { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
  return {
    pid: child.pid as number,
    ask: (name, question = {}) => ask(child, name, question),
    async end() {
      if (!child.connected) return; // it has ended by itself
      child.disconnect();
      await once(child, 'exit');
    },
  };
}

async function ask<Answer>(child: ChildProcess, name: string, question: object): Promise<Answer> {
  child.send({ name, question });
  const over = new AbortController();
  const { signal } = over;
  const ended = once(child, 'exit', { signal }).then(([code]) => {
    throw new Error(`a process of the bench ended with ${code}`);
  });
  ended.catch(() => {}); // it ends sometime, and then nobody waits
  try {
    const [reply] = await Promise.race([once(child, 'message', { signal }), ended]);
    return reply.answer as Answer;
  } finally {
    over.abort();
  }
}

/** In the child: one question at a time. A handler that throws ends the process. */
export function answer(handlers: Record<string, Handler>): void {
  process.on('message', async ({ name, question }: { name: string; question: never }) => {
    process.send?.({ answer: (await handlers[name]?.(question)) ?? null });
  });
  process.once('disconnect', () => process.exit(0));
}

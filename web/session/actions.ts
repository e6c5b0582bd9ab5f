import type { Drafts } from './drafts.ts';
import type { Edits } from './edits.ts';
import type { Line } from './line.ts';
import type { Outbox } from './outbox.ts';
import type { Seating } from './seating.ts';
import type { Server } from './server.ts';
import type { SessionActions, SessionSnapshot, StepOutcome } from './session.ts';
import type { Steps } from './steps.ts';
import type { Telemetry } from './telemetry.ts';
import type { Language } from './wire.ts';

const NO_TASK: StepOutcome = { ok: false, problem: null };

/** What a person can do, each passed to the part that does it. */
export function createActions({
  server,
  snapshot,
  line,
  steps,
  seating,
  drafts,
  outbox,
  telemetry,
  edits,
  reconnect,
}: {
  server: Server;
  snapshot: () => SessionSnapshot;
  line: Line;
  steps: Steps;
  seating: Seating;
  drafts: Drafts;
  outbox: Outbox;
  telemetry: Telemetry;
  edits: Edits;
  reconnect: () => void;
}): SessionActions {
  const taskId = () => snapshot().task?.task_id;

  /** Its edits go before it. */
  function program(task: string, language: Language) {
    edits.flush();
    const draft = seating.mayEdit() ? drafts.find(task, language)?.view() : undefined;
    return draft && { taskId: task, language, code: draft.code, revision: draft.revision };
  }

  return {
    say: (text, voice) =>
      seating.mayEdit() && outbox.add({ kind: 'message', text, ...(voice && { voice }) }) !== null,
    run(task, language, { stdin } = {}) {
      const given = program(task, language);
      if (!given) return false;
      return outbox.add({ kind: 'run', ...given, ...(stdin !== undefined && { stdin }) }) !== null;
    },
    check(task, language) {
      const given = program(task, language);
      return given !== undefined && outbox.add({ kind: 'check', ...given }) !== null;
    },
    cancel: () => steps.take('cancel', server.cancel),
    async hint() {
      const task = taskId();
      return task === undefined ? NO_TASK : steps.take('hint', (key) => server.hint(key, task));
    },
    async giveUp() {
      const task = taskId();
      return task === undefined ? NO_TASK : steps.take('giveUp', (key) => server.giveUp(key, task));
    },
    next: () => steps.take('next', server.next),
    finish() {
      edits.flush();
      return steps.take('finish', server.finish);
    },
    edit(task, language, code, change) {
      if (!seating.mayEdit()) return;
      drafts.edit(task, language, code);
      if (change) edits.change(task, language, change);
    },
    saveDraft(task, language) {
      drafts.find(task, language)?.send();
      line.wake();
    },
    resolveDraft: (task, language, choice) => drafts.find(task, language)?.resolve(choice),
    takeSeat: seating.takeOver,
    reportProblem: (text) => steps.take('problem', (key) => server.problem(key, text)),
    reconnect() {
      reconnect();
      line.wake();
    },
    signedIn: line.signIn,
    reviseItem: outbox.take,
    dropItem: (id) => outbox.take(id) !== null,
    observe: (type, details) => telemetry.observe(type, details),
    dismiss: steps.dismiss,
  };
}

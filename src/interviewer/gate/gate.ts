import { AnswerRejected, type StreamListener } from '../../llm/llm.ts';
import type { Breach } from './breach.ts';
import { createHold } from './hold.ts';
import type { Judge } from './judge.ts';

/** Reads a reply while it is written, and says what of it may be shown by now. */
export interface Gate {
  /** What may be shown in addition, or the rule that the text breaks. */
  push(more: string): { show: string } | { breach: Breach };
  /** The same at the end: everything that was held back, or a breach. */
  end(): { show: string } | { breach: Breach };
}

/** What is held back is judged when it is whole, but not again before so much more was written, and so large a part of it. */
const LEAST_BETWEEN = 40;
const LEAST_GROWTH = 1 / 8;

/** So that all judgements together take no more than a few times what the last one takes. */
const leastAfter = (judged: number): number => Math.max(LEAST_BETWEEN, judged * LEAST_GROWTH);

export function createGate(judge: Judge): Gate {
  const hold = createHold(judge.signs);
  let text = '';
  let shown = 0;
  let judged = 0;
  let looked = 0;

  return {
    push(more) {
      text += more;
      if (text.length - looked >= leastAfter(looked)) {
        looked = text.length;
        const bad = judge.conductOf(text);
        if (bad) return { breach: bad };
      }
      while (hold.readTo(text)) {
        const whole = hold.wholeTo();
        if (judged > 0 && whole - judged < leastAfter(judged)) continue;
        judged = whole;
        const breach = judge.leakOf(text.substring(0, whole));
        if (breach) return { breach };
        if (!judge.isDoubtful(text.substring(0, whole))) hold.release();
      }
      return { show: showTo(hold.shownTo(text)) };
    },
    end() {
      const breach = judge.breachOf(text);
      return breach ? { breach } : { show: showTo(text.length) };
    },
  };

  function showTo(end: number): string {
    const from = shown;
    shown = Math.max(shown, end);
    return text.substring(from, shown);
  }
}

/** Reads each try of an answer through a gate of its own; one that breaks a rule is not taken. */
export interface Guard extends StreamListener {
  /** Shows the rest of the answer; its breach, if it has one after all. Throws what kept the judge from being ready. */
  end(): Promise<Breach | null>;
  /** Of the last try, as far as it has come. */
  breach(): Breach | null;
}

/** What comes before the judge is ready waits for it, so that the model need not. */
export function guarded(ready: Promise<Judge>, listener: StreamListener): Guard {
  let judge: Judge | null = null;
  let gate: Gate | null = null;
  let waiting = '';
  let last: Breach | null = null;
  ready.then(
    (made) => {
      judge = made;
      gate ??= createGate(made);
      pass();
    },
    // Told by `end`.
    () => {},
  );

  return {
    onAttempt(attempt) {
      gate = judge && createGate(judge);
      waiting = '';
      last = null;
      listener.onAttempt(attempt);
    },
    onDelta(text) {
      waiting += text;
      pass();
      if (last) throw new AnswerRejected('The language model broke a rule of the interview.');
    },
    async end() {
      gate ??= createGate(await ready);
      pass();
      if (!last) take(gate.end());
      return last;
    },
    breach: () => last,
  };

  function pass(): void {
    if (!gate || last) return;
    const text = waiting;
    waiting = '';
    take(gate.push(text));
  }

  function take(step: ReturnType<Gate['push']>): void {
    if ('breach' in step) last = step.breach;
    else if (step.show !== '') listener.onDelta(step.show);
  }
}

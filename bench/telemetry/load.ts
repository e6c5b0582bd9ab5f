import { setTimeout as delay } from 'node:timers/promises';
import type { Candidate } from '../candidate.ts';

export const EVENTS_IN_BATCH = 20;

/** Milliseconds from when each batch was due to its answer, in order; and how many answers were refusals. */
export interface Outcome {
  times: number[];
  refused: number;
}

/**
 * Each candidate sends a batch every `everyMs`, one after the other's, whether the answers before have come or not: what
 * waits in a queue is part of the time.
 */
export async function sendBatches(
  url: string,
  candidates: readonly Candidate[],
  { everyMs, seconds, firstSeq }: { everyMs: number; seconds: number; firstSeq: number },
): Promise<Outcome> {
  const outcome: Outcome = { times: [], refused: 0 };
  const start = performance.now();
  const rounds = Math.floor((seconds * 1000) / everyMs);
  await Promise.all(
    candidates.map(async (candidate, index) => {
      const answers: Promise<void>[] = [];
      for (let round = 0; round < rounds; round += 1) {
        const due = start + (round + index / candidates.length) * everyMs;
        await delay(Math.max(0, due - performance.now()));
        const answer = send(candidate, firstSeq + round * EVENTS_IN_BATCH, due);
        // Heard of below; until then it is nobody's.
        answer.catch(() => {});
        answers.push(answer);
      }
      await Promise.all(answers);
    }),
  );
  outcome.times.sort((a, b) => a - b);
  return outcome;

  async function send({ token, sessionId }: Candidate, seq: number, due: number): Promise<void> {
    const at = new Date().toISOString();
    const events = Array.from({ length: EVENTS_IN_BATCH }, (_, i) => ({
      seq: seq + i,
      type: i % 2 === 0 ? 'blur' : 'focus',
      at,
    }));
    const response = await fetch(`${url}/telemetry/anticheat`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: `Bearer ${token}` },
      body: JSON.stringify({ session_id: sessionId, events }),
    });
    await response.arrayBuffer();
    if (response.status === 429) outcome.refused += 1;
    else if (response.status !== 202) throw new Error(`telemetry was answered ${response.status}`);
    outcome.times.push(performance.now() - due);
  }
}

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

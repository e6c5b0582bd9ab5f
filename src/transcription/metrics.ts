import { Counter, Histogram, type Registry } from 'prom-client';
import type { Outcome } from './client.ts';

/** Recordings by what became of them, the time that took, and how much sound they had. */
export function createTranscriptionMetrics(registry: Registry): (outcome: Outcome) => void {
  const registers = [registry];
  const duration = new Histogram({
    name: 'viva_transcription_duration_seconds',
    help: 'Recordings sent to the transcriber, to the last word or to giving up',
    labelNames: ['outcome'],
    buckets: [0.5, 1, 2, 5, 10, 20, 60, 120, 300],
    registers,
  });
  const sound = new Counter({
    name: 'viva_transcription_sound_seconds_total',
    help: 'Sound that was written down',
    registers,
  });
  return ({ outcome, durationMs, soundMs }) => {
    duration.observe({ outcome }, durationMs / 1000);
    if (outcome === 'words' || outcome === 'silence') sound.inc((soundMs ?? 0) / 1000);
  };
}

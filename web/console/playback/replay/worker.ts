import { createStreaming } from './streaming.ts';
import type { Told, ToWorker } from './wire.ts';

const streaming = createStreaming();
let isAsked = false;
/** What is to be replayed as soon as it is known how. */
let due: { isWhole: boolean } | null = null;

/** Replays the edits of an interview apart from the page. It reads nothing by itself: the policy of its file forbids it. */
addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'asked') {
    streaming.ask(data.asked);
    isAsked = true;
  }
  if (data.kind === 'edits') streaming.add(data.task, data.edits);
  if (data.kind === 'replay') due = data;
  if (!isAsked || due === null) return;
  const { isWhole } = due;
  due = null;
  tell({ tasks: isWhole ? streaming.whole() : streaming.begun(), isWhole });
});

function tell(told: Told): void {
  postMessage(told);
}

import { createStreaming, type Streaming } from './streaming.ts';
import type { Told, ToWorker } from './wire.ts';

let streaming: Streaming | null = null;

/** Replays the edits of an interview apart from the page. It reads nothing by itself: the policy of its file forbids it. */
addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'asked') streaming = createStreaming(data.asked);
  if (data.kind === 'edits') streaming?.add(data.task, data.edits);
  if (data.kind === 'replay' && streaming) {
    const { isWhole } = data;
    tell({ tasks: isWhole ? streaming.whole() : streaming.begun(), isWhole });
  }
});

function tell(told: Told): void {
  postMessage(told);
}

import { styleText } from 'node:util';
import type { StreamEvent } from './client.ts';

export interface Screen {
  /** What the candidate does. */
  act(text: string): void;
  /** What the server streams; a reply's text appears as it is written. */
  show(event: StreamEvent): void;
  line(text: string): void;
}

type Style = Parameters<typeof styleText>[0];

/** Readable in a log as on a terminal; colours on a terminal only. */
export function createScreen(stream: NodeJS.WriteStream = process.stdout): Screen {
  const paint = (style: Style, text: string) => styleText(style, text, { stream });
  /** The reply that is being told. */
  let reply: { id: string; attempt: number; text: string } | null = null;
  /** Whether the last line is still open, for more of that reply. */
  let isOpen = false;

  function line(text: string): void {
    if (isOpen) stream.write('\n');
    isOpen = false;
    stream.write(`${text}\n`);
  }

  function say(text: string): void {
    if (!isOpen) stream.write(paint('cyan', '  interviewer ▸ '));
    isOpen = true;
    stream.write(text);
  }

  function delta({ reply_id: id, attempt, text }: { reply_id: string; attempt: number; text: string }): void {
    if (reply?.id !== id || reply.attempt !== attempt) {
      if (isOpen) stream.write('\n');
      isOpen = false;
      reply = { id, attempt, text: '' };
    }
    reply.text += text;
    say(text);
  }

  /** Tells the text unless its pieces have told it already. */
  function final({
    reply_id: id,
    text,
    degraded,
  }: {
    reply_id: string;
    text: string;
    degraded: boolean;
  }): void {
    const isTold = reply?.id === id && reply.text.trim() === text.trim();
    if (!isTold) {
      if (isOpen) stream.write('\n');
      isOpen = false;
      say(text);
    }
    if (isOpen) stream.write(degraded ? `${paint('dim', ' (pre-baked)')}\n` : '\n');
    isOpen = false;
    reply = null;
  }

  return {
    line,
    act: (text) => line(paint('bold', `› ${text}`)),
    show(event) {
      if (['typing', 'clock', 'seat', 'watched'].includes(event.type)) return;
      if (event.type === 'delta') return delta(event.data);
      if (event.type === 'final') return final(event.data);
      line(paint('dim', `  ${String(event.seq ?? '').padStart(3)} ${event.type} ${summary(event)}`));
    },
  };
}

function summary({ type, data }: StreamEvent): string {
  switch (type) {
    case 'state':
      return `${data.state}${data.task_number ? `, task ${data.task_number}` : ''}`;
    case 'task':
      return `${data.number}: ${data.title} (${data.difficulty?.label ?? data.difficulty})`;
    case 'run':
    case 'verdict':
      return `${data.verdict}, ${data.passed} of ${data.total} tests, ${data.duration_ms} ms`;
    case 'feedback':
      return `${data.summary} Score ${data.score}.`;
    case 'hint':
      return `${data.number}: ${data.text}`;
    case 'error':
      return `${data.message}`;
    case 'message':
      return data.text;
    default:
      return JSON.stringify(data);
  }
}

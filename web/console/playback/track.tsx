import { useEffect, useRef } from 'react';
import { useTheme } from '../../design/theme.ts';
import { MARKER_KINDS, type Marker, type MarkerKind } from './markers.ts';
import type { Recording } from './recording.ts';

const HEIGHT = 28;
const MARK_WIDTH = 3;
/** Height of the typing below the marks, where most of it was. */
const TYPING = 10;
/** Half of the scrubber's thumb: its middle does not reach the ends. */
const INSET = 8;

/** Marks and typing on one picture below the scrubber. Who does not see it has the list. */
export function Track({ recording, markers }: { recording: Recording; markers: readonly Marker[] }) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const theme = useTheme();
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useEffect(() => {
    const { current } = canvas;
    if (current === null) return undefined;
    const redraw = () => draw(current, recording, markers);
    const end = new AbortController();
    const resizes = new ResizeObserver(redraw);
    resizes.observe(current);
    for (const query of ['(prefers-color-scheme: dark)', '(prefers-contrast: more)']) {
      matchMedia(query).addEventListener('change', redraw, { signal: end.signal });
    }
    return () => {
      resizes.disconnect();
      end.abort();
    };
  }, [recording, markers, theme]);
  return (
    <div className="playback-track" aria-hidden="true">
      <canvas ref={canvas} height={HEIGHT} />
      {/* What the colours are now, the style sheet alone knows. */}
      {[...MARKER_KINDS, 'typing'].map((kind) => (
        <i key={kind} data-kind={kind} className={`mark-${kind}`} />
      ))}
    </div>
  );
}

function draw(canvas: HTMLCanvasElement, { line, code }: Recording, markers: readonly Marker[]): void {
  const context = canvas.getContext('2d');
  if (context === null) return;
  const width = canvas.clientWidth;
  const scale = devicePixelRatio;
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(HEIGHT * scale);
  context.scale(scale, scale);
  const placeOf = (at: number) => INSET + (at / line.end) * (width - 2 * INSET);

  const columns = new Map<number, number>();
  for (const { at } of code.moments) {
    const column = Math.round(placeOf(at));
    columns.set(column, (columns.get(column) ?? 0) + 1);
  }
  const most = Math.max(1, ...columns.values());
  context.fillStyle = colorOf(canvas, 'typing');
  for (const [column, count] of columns) {
    const height = Math.max(1, TYPING * Math.sqrt(count / most));
    context.fillRect(column, HEIGHT - height, 1, height);
  }
  // Messages are many: what is rare is drawn above them.
  for (const kind of ORDER) {
    context.fillStyle = colorOf(canvas, kind);
    for (const marker of markers) {
      if (marker.kind !== kind) continue;
      context.fillRect(placeOf(marker.at) - MARK_WIDTH / 2, 0, MARK_WIDTH, HEIGHT - TYPING - 2);
    }
  }
}

const ORDER: readonly MarkerKind[] = ['message', 'departure', 'run', 'task', 'check', 'paste', 'trouble'];

function colorOf(canvas: HTMLCanvasElement, kind: string): string {
  const sample = canvas.parentElement?.querySelector(`[data-kind="${kind}"]`);
  return sample ? getComputedStyle(sample).color : '';
}

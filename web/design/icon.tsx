import './icon.css';

/** Strokes on a grid of 16, drawn in the colour of the text. */
const SHAPES = {
  check: 'M3 8.5l3.5 3.5L13 4.5',
  close: 'M4 4l8 8M12 4l-8 8',
  down: 'M4 6l4 4 4-4',
  eye: 'M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8M8 6a2 2 0 1 1 0 4 2 2 0 0 1 0-4',
  info: 'M8 7.5v4M8 4.5v.5M8 1.5a6.5 6.5 0 1 1 0 13a6.5 6.5 0 0 1 0-13',
  microphone:
    'M8 1.5a2 2 0 0 1 2 2v4a2 2 0 0 1-4 0v-4a2 2 0 0 1 2-2M3.5 7.5a4.5 4.5 0 0 0 9 0M8 12v2.5M5.5 14.5h5',
  more: 'M3 8h.01M8 8h.01M13 8h.01',
  next: 'M12 3.5v9M3.5 3.5L10 8l-6.5 4.5z',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  play: 'M4.5 3l8.5 5-8.5 5z',
  previous: 'M4 3.5v9M12.5 3.5L6 8l6.5 4.5z',
  send: 'M2 8h11M8.5 3.5L13 8l-4.5 4.5',
  stop: 'M4 4h8v8H4z',
  warning: 'M8 6v4M8 12v.5M8 1.5l7 12.5H1z',
} as const;

export type IconName = keyof typeof SHAPES;

export const ICON_NAMES = Object.keys(SHAPES) as IconName[];

/** Beside a text, or in a control that has a label: by itself it says nothing to those who listen. */
export function Icon({ name }: { name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[name]} />
    </svg>
  );
}

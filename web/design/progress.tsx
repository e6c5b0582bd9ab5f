import './progress.css';

export interface ProgressProps {
  /** What is under way, for those who hear it. */
  label?: string | undefined;
  /** How much of `total` is done; without it nobody knows how long it takes. */
  done?: number | undefined;
  total?: number | undefined;
  /** The same in words, where they say more than a share does. */
  text?: string | undefined;
}

/** Work under way: a bar that fills, or a line that stays. Nothing turns. */
export function Progress({ label, done, total, text }: ProgressProps) {
  const known = done !== undefined && total !== undefined && total > 0;
  return (
    <progress
      className="progress"
      {...(label === undefined ? { 'aria-hidden': true } : { 'aria-label': label })}
      {...(known && { value: done, max: total })}
      aria-valuetext={text}
    />
  );
}

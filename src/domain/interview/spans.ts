/** Time between two moments, in milliseconds since the epoch. */
export interface Span {
  from: number;
  to: number;
}

/** What of a span lies in another; none where they do not meet. */
export function within(span: Span, bounds: Span): Span[] {
  const [from, to] = [Math.max(span.from, bounds.from), Math.min(span.to, bounds.to)];
  return from < to ? [{ from, to }] : [];
}

/** What is left of spans when others are taken out, which may overlap. */
export function without(spans: readonly Span[], others: readonly Span[]): Span[] {
  return others.reduce<Span[]>(
    (rest, other) =>
      rest.flatMap((span) => [
        ...within(span, { from: Number.NEGATIVE_INFINITY, to: other.from }),
        ...within(span, { from: other.to, to: Number.POSITIVE_INFINITY }),
      ]),
    [...spans],
  );
}

/** Of spans that do not overlap. */
export function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { from, to }) => sum + (to - from), 0);
}

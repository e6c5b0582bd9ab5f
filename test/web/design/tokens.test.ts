import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const CSS = readFileSync(resolve(import.meta.dirname, '../../../web/design/tokens.css'), 'utf8');

type Pair = readonly [one: string, other: string];

/** Text on ground, as components and pages pair them. */
const TEXT_PAIRS: readonly Pair[] = [
  ...['ink', 'soft', 'accent', 'good', 'bad', 'warn'].flatMap((text): Pair[] => [
    [text, 'paper'],
    [text, 'tint'],
  ]),
  ['on-accent', 'accent'],
  ['paper', 'ink'],
  ['ink', 'accent-soft'],
  ['good', 'good-soft'],
  ['bad', 'bad-soft'],
  ['warn', 'warn-soft'],
  ['ink', 'warn-soft'],
];

/** Borders of controls on what they stand on (WCAG 2.2, 1.4.11). */
const EDGE_PAIRS: readonly Pair[] = [
  ['edge', 'paper'],
  ['edge', 'tint'],
  ['accent', 'paper'],
];

type Rgb = [red: number, green: number, blue: number];

/** Each colour of a block, light and dark. */
function colours(block: string): Map<string, [light: string, dark: string]> {
  const pairs = block.matchAll(/--([\w-]+): light-dark\((#\w+), (#\w+)\)/g);
  return new Map([...pairs].map(([, name = '', light = '', dark = '']) => [name, [light, dark]]));
}

function rgb(hex: string): Rgb {
  const digits = hex.length === 4 ? hex.replaceAll(/[\da-f]/g, '$&$&') : hex;
  const part = (at: number) => Number.parseInt(digits.slice(at, at + 2), 16) / 255;
  return [part(1), part(3), part(5)];
}

/** WCAG 2.2: relative luminance. */
function luminance(colour: Rgb): number {
  const [red, green, blue] = colour.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** WCAG 2.2: contrast ratio. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [one, other].map((hex) => luminance(rgb(hex))).sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const usual = colours(/:root \{(.*?)\n\}/s.exec(CSS)?.[1] ?? '');
const bySystem = colours(/prefers-contrast: more\) \{(.*?)\n\}/s.exec(CSS)?.[1] ?? '');
const byChoice = colours(/data-theme="contrast"\] \{(.*?)\n\}/s.exec(CSS)?.[1] ?? '');

const THEMES = { usual, 'high contrast': new Map([...usual, ...bySystem]) };

describe.each(Object.entries(THEMES))('the colours with %s', (_, theme) => {
  const pairsBelow = (pairs: readonly Pair[], least: number) =>
    [0, 1].flatMap((side) =>
      pairs
        .map(([one, other]) => {
          const ratio = contrast(theme.get(one)?.[side] ?? '', theme.get(other)?.[side] ?? '');
          return { pair: `${one} on ${other}, ${side === 0 ? 'light' : 'dark'}`, ratio };
        })
        .filter(({ ratio }) => !(ratio >= least)),
    );

  it('let every text be read on its ground', () => {
    expect(pairsBelow(TEXT_PAIRS, 4.5)).toEqual([]);
  });

  it('show where a control ends', () => {
    expect(pairsBelow(EDGE_PAIRS, 3)).toEqual([]);
  });
});

describe('high contrast', () => {
  it('is the same, chosen here or in the system', () => {
    expect(byChoice.size).toBeGreaterThan(8);
    expect(byChoice).toEqual(bySystem);
  });
});

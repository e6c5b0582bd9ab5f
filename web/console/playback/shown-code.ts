import { Text } from '@codemirror/state';
import type { CodeLine, CodeMoment } from './code-line.ts';
import type { PlayedText } from './played-editor.ts';
import type { CodePatch } from './replay/record.ts';

/** Before the first task. */
const NOTHING: PlayedText = {
  text: Text.empty,
  language: 'python',
  selection: { anchor: 0, head: 0 },
  pasted: [],
};

/** What the editor shows at a place of the line; `pasted` as it has it: null leaves the mark of a paste where it is. */
export function shownAt(code: CodeLine, place: number, pasted: PlayedText['pasted']): PlayedText {
  const moment = code.moments[place];
  if (!moment) return NOTHING;
  const text = code.textAt(place);
  return { text, language: moment.language, selection: caretOf(moment, text.length), pasted };
}

/** Where in the text after it a step has put something in. */
export function insertedAt(moment: CodeMoment): [from: number, to: number][] {
  return moment.kind === 'step' ? placesOf(moment.step.patches).filter(([from, to]) => from < to) : [];
}

/** Where the page said, else behind what was written or deleted last. */
function caretOf(moment: CodeMoment, length: number): PlayedText['selection'] {
  if (moment.kind !== 'step') return { anchor: 0, head: 0 };
  const { selection, patches } = moment.step;
  if (selection) return selection;
  const end = placesOf(patches).at(-1)?.[1] ?? length;
  return { anchor: end, head: end };
}

function placesOf(patches: readonly CodePatch[]): [from: number, to: number][] {
  let grown = 0;
  return patches.map(([from, deleted, inserted]) => {
    const start = from + grown;
    grown += inserted.length - deleted;
    return [start, start + inserted.length];
  });
}

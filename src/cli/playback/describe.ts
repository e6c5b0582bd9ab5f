import { type Changes, replacementsOf } from '../../domain/integrity/changes.ts';
import { excerpt } from '../../domain/text.ts';
import { harmless } from './frame.ts';

/** Characters of a piece that one line shows. */
const SHOWN = 60;

/** What an edit did, for those who cannot see it move: `line 3: + "abc"; - 2`. */
export function describeChange(before: string, changes: Changes): string {
  return replacementsOf(changes)
    .map(({ from, deleted, inserted }) => {
      const line = before.slice(0, from).split('\n').length;
      const parts = [
        ...(deleted > 0 ? [`- ${deleted}`] : []),
        ...(inserted === '' ? [] : [`+ ${JSON.stringify(shortened(inserted))}`]),
      ];
      return `line ${line}: ${parts.join(' ')}`;
    })
    .join('; ');
}

function shortened(text: string): string {
  const shown = text.split('\n').map(harmless).join('⏎');
  const short = excerpt(shown, SHOWN);
  return short === shown ? shown : `${short} (${text.length})`;
}

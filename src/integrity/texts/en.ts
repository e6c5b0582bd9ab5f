import type { Accommodation } from '../../domain/integrity/evidence.ts';
import type { Figures } from './figures.ts';
import type { Readings } from './readings.ts';

const CHARACTERS = { one: 'character', other: 'characters' };
const TIMES = { one: 'time', other: 'times' };
const ACCOMMODATIONS: Record<Accommodation, string> = {
  screen_reader: 'a screen reader',
  more_time: 'more time',
};

export const READINGS_EN: Readings = {
  paste: (of) => {
    if (of.word('origin') === 'inside') {
      return {
        suspicious: `${pasted(of)} were put in that had been copied in the interview itself; what was copied there may have come from elsewhere before.`,
        innocent: 'The candidate moved their own code, or took an example from the statement.',
      };
    }
    return {
      suspicious: `${pasted(of)} that stood nowhere before were put in at once${madeUp(of)}${of.is('told') ? '' : ', and the page told of no paste'}${cameBefore(of)}: somebody else, or a model, may have written them.`,
      innocent: of.is('told')
        ? 'The candidate pasted what they had written in their own editor, or a piece of documentation that they would have typed.'
        : 'The editor completed or dropped in a longer piece, or edits before it did not arrive.',
    };
  },
  focus_lost: leaving(
    'the window lost the keyboard',
    'A call, a notification, another window that was asked for, or a screen reader takes the keyboard as well.',
  ),
  page_hidden: leaving(
    'the page was out of sight',
    'The candidate read documentation, was called away, or had the screen lock itself.',
  ),
  devtools_opened: (of) => ({
    suspicious: `A panel for developers was opened ${of.count('count', TIMES)}${of.word('followedBy') === 'text' ? `, and within a minute ${of.count('length', CHARACTERS)} came into the editor without a paste` : ''}: a script may have been run on the page.`,
    innocent: 'Developers open it out of habit, and other panels of a browser look the same from the page.',
  }),
  fullscreen_left: (of) => ({
    suspicious: `The page stopped filling the screen ${of.count('count', TIMES)}, which makes room for something beside it.`,
    innocent: 'A key pressed by mistake, a notification or a change of screens does that too.',
  }),
  sudden_solution: (of) =>
    of.word('how') === 'typed'
      ? {
          suspicious: `After ${of.duration('silenceMs')} without a key the solution was typed from start to end in ${of.duration('typingMs')} (${of.percent('share')} of the code), with next to no correction: it may have been copied from elsewhere.`,
          innocent: 'The candidate thought it through, on paper perhaps, and is a careful typist.',
        }
      : {
          suspicious: `After ${of.duration('silenceMs')} without a key ${of.count('length', CHARACTERS)} (${of.percent('share')} of the code) came at once: they may have been made elsewhere in that time.`,
          innocent: 'The candidate worked in their own editor and brought over the result.',
        },
  even_typing: (of) => ({
    suspicious: `Keys came ${rhythm(of)}, as a program types and hardly a person.`,
    innocent: 'Dictation, macros, a remote keyboard or an assistive device can type so.',
  }),
  code_without_edits: (of) =>
    of.is('recorded')
      ? {
          suspicious: `${of.count('length', CHARACTERS)} of a program that was run or checked (${of.percent('share')}${of.number('firstLine') > 0 ? `, lines ${of.number('firstLine')} to ${of.number('lastLine')}` : ''}) were never edited on the page: they may have been sent past it.`,
          innocent:
            'Edits can be lost when a page closes or breaks; the draft that was saved is then ahead of them.',
        }
      : {
          suspicious: `No edits were recorded in ${of.count('tasks', { one: 'task', other: 'tasks' })}, so how the code came to be cannot be seen.`,
          innocent: 'The page that was used does not record edits; that says nothing of the candidate.',
        },
  edits_misfit: (of) => ({
    suspicious: `${misfits(of)}: edits may have been made up or left out.`,
    innocent: 'After a lost edit the next one fits no more, and a page with a fault can say a wrong hash.',
  }),
  telemetry_gap: (of) => ({
    suspicious: `${of.count('missing', { one: 'record', other: 'records' })} never arrived: something may have kept the page from telling.`,
    innocent: 'A closed tab, a crash or a poor network loses records.',
  }),
  telemetry_conflict: (of) => ({
    suspicious: `${of.count('count', { one: 'record was', other: 'records were' })} sent again with other content: somebody may have changed what the page told.`,
    innocent: 'Two tabs that share one name can number alike.',
  }),
  two_devices: (of) => ({
    suspicious: `In ${of.count('minutes', { one: 'minute', other: 'minutes' })} two pages were at work in turns, neither of them left: two people may have been at it.`,
    innocent: 'One person with two screens, or a device that was put aside and touched again.',
  }),
  address_changed: (of) => ({
    suspicious: `The network address changed ${of.count('count', TIMES)}: another place may have joined in.`,
    innocent: 'Mobile networks, private relays and a change from wireless to cable do that by themselves.',
  }),
  agent_changed: (of) => ({
    suspicious: `The browser changed ${of.count('count', TIMES)}: another machine, or a program, may have joined in.`,
    innocent: 'The candidate changed browsers or devices, or the browser updated itself.',
  }),
  too_much_telemetry: (of) => ({
    suspicious: `More records came than a page can send, and ${of.count('refused', { one: 'batch', other: 'batches' })} of them were refused: somebody may have tried to bury the others.`,
    innocent: 'A fault in a page or an extension can send without end.',
  }),
  similar: (of) => ({
    suspicious: `The code is ${of.percent('similarity')} like another candidate's for the same task, renaming and reordering left out: one may be copied from the other.`,
    innocent: 'Short tasks have few good solutions, and both may have learnt from the same source.',
  }),
  disconnect: (of) => ({
    suspicious: `The connection broke, and the clock was credited ${of.count('seconds', { one: 'second', other: 'seconds' })}: a break can be made to win time.`,
    innocent: 'Connections break; both sides saw it, and the credit is what was lost.',
  }),
  suppressed: (of) => ({
    suspicious: `${of.count('count', { one: 'signal was', other: 'signals were' })} left out (${of.word('kinds')}).`,
    innocent: `The candidate has ${accommodation(of)}, which causes such signals by itself.`,
  }),
};

function pasted(of: Figures): string {
  const pieces = of.number('count') > 1 ? ` in ${of.number('count')} pieces` : '';
  return `${of.count('length', CHARACTERS)}${pieces}`;
}

function madeUp(of: Figures): string {
  return of.number('share') > 0 ? ` and make up ${of.percent('share')} of the code` : '';
}

function cameBefore(of: Figures): string {
  const away =
    of.number('awayMs') > 0 ? `, ${of.duration('returnedMs')} after ${of.duration('awayMs')} away` : '';
  return `${away}${of.number('silenceMs') > 0 ? `, after ${of.duration('silenceMs')} without a key` : ''}`;
}

function leaving(what: string, innocent: string): Readings['focus_lost'] {
  return (of) => {
    const times = of.count('count', TIMES);
    const followed: Record<string, string> = {
      text: `For ${of.duration('awayMs')} ${what}, and right after it ${of.count('length', CHARACTERS)} (${of.percent('share')} of the code) came at once: they may have been fetched.`,
      typing: `${times} ${what}, each time right before a part was typed in one go (${of.percent('share')} of the code): it may have been read elsewhere.`,
      nothing: `${times} ${what}, ${of.duration('awayMs')} in all, ${of.duration('longestMs')} at most: something may have been looked up.`,
    };
    return { suspicious: sentence(followed[of.word('followedBy')] ?? followed.nothing ?? ''), innocent };
  };
}

function rhythm(of: Figures): string {
  const ways = [
    ...(of.is('even') ? ['evenly'] : []),
    ...(of.is('fast') ? [`at ${of.number('perSecond')} characters a second`] : []),
    ...(of.is('unbroken')
      ? [
          `without a pause, a correction or a step back over ${of.count('length', CHARACTERS)} (${of.percent('share')} of the code)`,
        ]
      : []),
  ];
  return new Intl.ListFormat('en').format(ways);
}

function misfits(of: Figures): string {
  const unseen = of.count('count', {
    one: 'edit changes a text that nobody has seen',
    other: 'edits change texts that nobody has seen',
  });
  const misnamed = of.count('misnamed', {
    one: 'edit says another hash than its text has',
    other: 'edits say other hashes than their texts have',
  });
  if (of.number('misnamed') === 0) return unseen;
  return of.number('count') === 0 ? misnamed : `${unseen}, and ${misnamed}`;
}

function accommodation(of: Figures): string {
  const name = of.word('accommodation');
  return name === 'screen_reader' || name === 'more_time' ? ACCOMMODATIONS[name] : 'an accommodation';
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

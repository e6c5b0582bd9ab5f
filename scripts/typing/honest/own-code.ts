import { type } from '../person.ts';
import type { Scenario } from '../session.ts';
import { compose } from '../writing.ts';
import { block, move, solve } from './acts.ts';

/** What becomes of code that is their own, or the statement’s. */
export const OWN_CODE: readonly Scenario[] = [
  {
    name: 'moved-code',
    what: 'cuts own lines and puts them elsewhere',
    play: (session) => {
      const { page } = session;
      compose(page, session.person, session.random, session.give('algorithms/postage/solutions/python.py'));
      move(session, 8, 'bottom');
      move(session, 5, 'top');
      page.wait(20_000);
      page.program('check');
    },
  },
  {
    name: 'moved-code-without-hashes',
    what: 'moves own lines in a page that tells no hashes',
    settings: { tellsHashes: false },
    play: (session) => {
      const { page } = session;
      compose(page, session.person, session.random, session.give('data/sessionize/solutions/cpp.cpp'));
      move(session, 10, 'bottom');
      page.wait(20_000);
      page.program('check');
    },
  },
  {
    name: 'dragged-code',
    what: 'drags own lines to another place, with no event of the clipboard',
    play: (session) => {
      const { page } = session;
      compose(page, session.person, session.random, session.give('algorithms/postage/solutions/cpp.cpp'));
      const { from, to } = block(page.text(), 9);
      const text = page.select(from, to);
      page.change(from, to, '');
      page.wait(800);
      page.change(page.text().length, page.text().length, `\n${text}`);
      page.wait(30_000);
      page.program('check');
    },
  },
  {
    name: 'earlier-code',
    what: 'uses again what they wrote in the task before',
    play: (session) => {
      const { page, person, random } = session;
      solve(session, 'data/group-percentiles/solutions/python.py');
      const { from, to } = block(page.text(), 8);
      const text = page.select(from, to);
      page.copy(text);
      const next = session.give('data/latest-record/solutions/cpp.cpp');
      page.wait(50_000);
      page.moveTo(0);
      page.paste(text);
      page.insert('\n');
      page.wait(9_000);
      compose(page, person, random, next);
      page.program('check');
    },
  },
  {
    name: 'refactoring',
    what: 'copies a function to make another of it, and renames everywhere at once',
    play: (session) => {
      const { page, person, random } = session;
      compose(page, person, random, session.give('data/validity-join/solutions/python.py'));
      const { from, to } = block(page.text(), 9);
      const text = page.select(from, to);
      page.copy(text);
      page.wait(3_000);
      page.moveTo(page.text().length);
      page.insert('\n');
      page.paste(text);
      page.wait(7_000);
      for (let at = page.text().indexOf('row'); at >= 0; at = page.text().indexOf('row', at + 8)) {
        page.change(at, at + 3, 'entry');
      }
      page.program('run');
      page.wait(30_000);
      page.program('check');
    },
  },
  {
    name: 'deleted-and-retyped',
    what: 'deletes half of the code, thinks, takes that back with undo, and types some of it anew',
    play: (session) => {
      const { page, person, random } = session;
      const solution = session.give('frontend/keyed-moves/solutions/python.py');
      compose(page, person, random, solution);
      const half = Math.floor(page.text().length / 2);
      const text = page.select(half, page.text().length);
      page.change(half, page.text().length, '');
      page.wait(50_000);
      page.change(half, half, text);
      page.wait(20_000);
      const end = page.text().length;
      page.change(end - 120, end, '');
      type(page, person, random, text.slice(-120));
      page.program('check');
    },
  },
  {
    name: 'laid-out-anew',
    what: 'has the editor lay out the whole text anew, which sets it as a whole',
    play: (session) => {
      const { page, person, random } = session;
      compose(page, person, random, session.give('algorithms/build-rounds/solutions/javascript.js'));
      page.wait(2_000);
      const laidOut = page.text().replaceAll(/^( +)/gm, '$1$1').replaceAll(/;$/gm, ' ;');
      page.change(0, page.text().length, laidOut);
      page.wait(9_000);
      page.program('check');
    },
  },
  {
    name: 'template-kept',
    what: 'writes into what the editor starts with, and copies it aside first',
    play: (session) => {
      const { page, person, random } = session;
      const solution = session.give('data/left-join/solutions/python.py');
      page.copy(page.text());
      page.wait(30_000);
      page.moveTo(page.text().indexOf('return'));
      type(page, person, random, solution.split('\n').slice(2, 16).join('\n'));
      page.program('run');
      page.wait(20_000);
      page.moveTo(0);
      page.paste(session.template('data/left-join/solutions/python.py'));
      page.wait(20_000);
      page.program('check');
    },
  },
  {
    name: 'statement-copied',
    what: 'copies names and the example from the statement, the example into a comment',
    play: (session) => {
      const { page, person, random } = session;
      const solution = session.give('data/sliding-median/solutions/cpp.cpp');
      compose(page, person, random, solution);
      for (const text of [
        'max_window',
        'median_of_last',
        'at most 1,000,000 readings, each from -10^9 to 10^9',
      ]) {
        page.copy(text, 'task');
        page.wait(2_000);
        page.moveTo(page.text().length);
        page.paste(text);
        page.wait(4_000);
      }
      page.program('check');
    },
  },
  {
    name: 'example-run',
    what: 'copies the example of the statement, 400 characters, into a test of their own',
    play: (session) => {
      const { page, person, random } = session;
      const solution = session.give('backend/expiring-cache/solutions/javascript.js');
      const example = Array.from({ length: 40 }, (_, index) => `set key${index} ${index * 7}`).join('\n');
      page.copy(example, 'task');
      page.wait(2_000);
      page.paste(example, 'results');
      compose(page, person, random, solution);
      page.program('check');
    },
  },
];

import { between, type } from './person.ts';
import type { Scenario, Session } from './session.ts';
import { clear, compose } from './writing.ts';

const MINUTE = 60_000;

/** Writes one task as people do, and has it checked. */
function solve(session: Session, solution: string, page = session.page): void {
  const text = session.give(solution, page);
  compose(page, session.person, session.random, text);
  page.program('check');
  page.wait(8_000);
}

/** Writes it in parts; `between` is what happens after each part but the last. */
function inParts(session: Session, solution: string, parts: number, pause: (part: number) => void): void {
  const { page, person, random } = session;
  const lines = session.give(solution).trimEnd().split('\n');
  page.wait(40_000);
  clear(page, random);
  const size = Math.ceil(lines.length / parts);
  for (let part = 0; part < parts; part += 1) {
    const of = lines.slice(part * size, (part + 1) * size);
    type(page, person, random, `${part === 0 ? '' : '\n'}${of.join('\n')}`);
    if (part < parts - 1) pause(part);
    page.moveTo(page.text().length);
  }
  page.program('run');
  page.wait(20_000);
  page.program('check');
}

/** Lines of the text that stand together, from the middle. */
function block(text: string, lines: number): { from: number; to: number } {
  const all = text.split('\n');
  const first = Math.floor(all.length / 3);
  const from = all.slice(0, first).join('\n').length + 1;
  return { from, to: from + all.slice(first, first + lines).join('\n').length };
}

/** Cuts some lines out and puts them in elsewhere, with the clipboard. */
function move({ page }: Session, lines: number, to: 'top' | 'bottom'): void {
  const { from, to: end } = block(page.text(), lines);
  page.wait(4_000);
  const text = page.cut(from, end);
  page.wait(6_000);
  page.moveTo(to === 'top' ? 0 : page.text().length);
  page.paste(text);
  page.insert('\n');
}

export const HONEST: readonly Scenario[] = [
  {
    name: 'plain-python',
    what: 'writes one task after the other, with slips, runs and second thoughts',
    play: (session) => {
      solve(session, 'backend/token-bucket/solutions/python.py');
      solve(session, 'data/left-join/solutions/python.py');
    },
  },
  {
    name: 'plain-javascript',
    what: 'writes one task in JavaScript',
    play: (session) => solve(session, 'backend/retry-schedule/solutions/javascript.js'),
  },
  {
    name: 'plain-cpp',
    what: 'writes one task in C++',
    play: (session) => solve(session, 'algorithms/podium/solutions/cpp.cpp'),
  },
  {
    name: 'plain-java',
    what: 'writes a short task in Java',
    play: (session) => solve(session, 'data/above-average/solutions/java.java'),
  },
  {
    name: 'several-languages',
    what: 'three short tasks in TypeScript, Go and Java',
    play: (session) => {
      solve(session, 'backend/free-port/solutions/typescript.ts');
      solve(session, 'algorithms/warmest-day/solutions/go.go');
      solve(session, 'frontend/avatar-initials/solutions/java.java');
    },
  },
  {
    name: 'fast-typist',
    what: 'types 110 words a minute, with few slips',
    person: { keyMs: 95, typos: 0.02, lineMs: 350, thoughts: 0.2 },
    play: (session) => solve(session, 'data/validity-join/solutions/python.py'),
  },
  {
    name: 'faster-typist',
    what: 'types 110 words a minute, knows the solution, thinks first and then writes it with a few slips',
    person: { keyMs: 90, typos: 0.025, lineMs: 280, thoughts: 0.15, changesMind: 0.04 },
    play: (session) => {
      session.page.wait(5 * MINUTE);
      solve(session, 'data/pivot-table/solutions/javascript.js');
    },
  },
  {
    name: 'slow-typist',
    what: 'looks for each key',
    person: { keyMs: 520, typos: 0.05, lineMs: 2_500 },
    play: (session) => solve(session, 'data/top-product/solutions/javascript.js'),
  },
  {
    name: 'slow-thinker',
    what: 'thinks for minutes between the lines',
    person: { thoughts: 0.6, thoughtMs: 45_000 },
    play: (session) => solve(session, 'algorithms/playlist-window/solutions/javascript.js'),
  },
  {
    name: 'telephone',
    what: 'is called away for eleven minutes and goes on where they were',
    play: (session) =>
      inParts(session, 'data/rolling-distinct/solutions/cpp.cpp', 2, () =>
        session.page.leave(11 * MINUTE, false),
      ),
  },
  {
    name: 'doorbell',
    what: 'leaves the page hidden for four minutes, twice',
    play: (session) =>
      inParts(session, 'backend/token-bucket/solutions/javascript.js', 3, () =>
        session.page.leave(4 * MINUTE, true),
      ),
  },
  {
    name: 'documentation',
    what: 'reads the documentation in another tab again and again, and types what they found',
    play: (session) =>
      inParts(session, 'data/pivot-table/solutions/python.py', 7, () => {
        session.page.leave(between(session.random, 15_000, 50_000), true);
        session.page.wait(between(session.random, 2_000, 9_000));
      }),
  },
  {
    name: 'documentation-window',
    what: 'has the documentation in a window beside the page, and copies an import from it',
    play: (session) =>
      inParts(session, 'backend/idempotent-payments/solutions/javascript.js', 6, (part) => {
        session.page.leave(between(session.random, 5_000, 40_000), false);
        session.page.wait(3_000);
        if (part === 2) session.page.paste("\nconst { performance } = require('node:perf_hooks');");
      }),
  },
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
  {
    name: 'completions',
    what: 'lets the editor complete half of all words',
    person: { completes: 0.55, closes: true },
    play: (session) => solve(session, 'frontend/virtual-list/solutions/python.py'),
  },
  {
    name: 'plain-editor',
    what: 'has an editor without brackets and indents of its own',
    person: { completes: 0, closes: false },
    play: (session) => solve(session, 'frontend/balanced-wrap/solutions/python.py'),
  },
  {
    name: 'screen-reader',
    what: 'uses a screen reader: keys gathered by the second, no mouse, the focus taken again and again',
    accommodations: ['screen_reader'],
    settings: { gatherMs: 2_500 },
    play: (session) =>
      inParts(session, 'data/latest-record/solutions/cpp.cpp', 9, () => session.page.leave(3_000, false)),
  },
  {
    name: 'screen-reader-unnamed',
    what: 'uses a screen reader and has told nobody',
    settings: { gatherMs: 4_000 },
    play: (session) =>
      inParts(session, 'frontend/debounced-saves/solutions/python.py', 8, () =>
        session.page.leave(6_000, false),
      ),
  },
  {
    name: 'more-time',
    what: 'has more time: thinks for twelve minutes, then writes slowly',
    accommodations: ['more_time'],
    person: { keyMs: 330 },
    play: (session) => {
      session.page.wait(12 * MINUTE);
      solve(session, 'algorithms/matching-weights/solutions/cpp.cpp');
    },
  },
  {
    name: 'paper',
    what: 'thinks for eight minutes on paper, then writes with few second thoughts',
    person: { changesMind: 0.03, thoughts: 0.2 },
    play: (session) => {
      const { page } = session;
      const solution = session.give('algorithms/playlist-window/solutions/cpp.cpp');
      page.wait(7 * MINUTE);
      compose(page, session.person, session.random, solution);
      page.program('check');
    },
  },
  {
    name: 'slow-network',
    what: 'has a network on which calls take up to a minute and pass one another',
    settings: { wayMs: (random) => Math.round(200 + 60_000 * random.uniform() ** 3) },
    play: (session) => solve(session, 'backend/token-bucket/solutions/javascript.js'),
  },
  {
    name: 'train',
    what: 'sits in a train: another address every few minutes, calls late',
    settings: { wayMs: (random) => Math.round(100 + 20_000 * random.uniform() ** 2) },
    play: (session) => {
      for (const [index, part] of ['train-1', 'train-2', 'train-1', 'train-3'].entries()) {
        session.page.wait(20_000);
        Object.assign(session.page.settings, { network: part });
        if (index === 1) solve(session, 'data/top-product/solutions/javascript.js');
      }
      solve(session, 'data/left-join/solutions/python.py');
    },
  },
  {
    name: 'wrong-clock',
    what: 'has a clock that is in 1970',
    settings: { skewMs: () => -56 * 365 * 24 * 60 * MINUTE },
    play: (session) => solve(session, 'backend/retry-schedule/solutions/javascript.js'),
  },
  {
    name: 'clock-set',
    what: 'has a clock that is set forward by two hours amid the task',
    settings: { skewMs: (at) => (at < Date.parse('2026-03-02T09:06:00Z') ? 0 : 120 * MINUTE) },
    play: (session) => solve(session, 'data/rolling-distinct/solutions/cpp.cpp'),
  },
  {
    name: 'dictation',
    what: 'dictates: words come by the phrase, with pauses, and are mended by hand',
    play: (session) => {
      const { page, person, random } = session;
      const solution = session.give('data/group-percentiles/solutions/python.py');
      page.wait(MINUTE);
      clear(page, random);
      for (const [index, line] of solution.trimEnd().split('\n').entries()) {
        page.wait(between(random, 1_500, 9_000));
        for (const phrase of line.match(/.{1,26}(\s|$)|.+/g) ?? ['']) {
          page.wait(between(random, 900, 5_000));
          page.insert(phrase);
        }
        if (index % 4 === 2) {
          page.erase(4);
          type(page, person, random, line.slice(-4));
        }
        page.insert('\n');
      }
      page.program('check');
    },
  },
  {
    name: 'telephone-keyboard',
    what: 'writes on a telephone: words chosen from a row, slips, no full screen',
    person: { keyMs: 260, typos: 0.09, completes: 0.4, closes: false },
    settings: { agent: 'telephone', network: 'mobile' },
    play: (session) => {
      session.page.tell('fullscreen', { state: 'off' });
      solve(session, 'data/top-product/solutions/javascript.js');
    },
  },
  {
    name: 'second-device',
    what: 'goes on at another device after the first broke, with what the first had sent',
    play: (session) => {
      const { page, person, random } = session;
      const lines = session.give('data/sessionize/solutions/cpp.cpp').trimEnd().split('\n');
      page.wait(50_000);
      clear(page, random);
      type(page, person, random, lines.slice(0, 14).join('\n'));
      page.flush();
      page.wait(6 * MINUTE);
      const second = session.another({ clientId: 'page-2', agent: 'tablet', network: 'mobile' });
      second.open('data/sessionize', 'cpp', page.text());
      second.tell('reconnect');
      second.wait(MINUTE);
      type(second, person, random, `\n${lines.slice(14).join('\n')}`);
      second.program('run');
      second.wait(20_000);
      second.program('check');
    },
  },
  {
    name: 'page-loaded-anew',
    what: 'loads the page anew twice, as another client each time',
    play: (session) => {
      const { person, random } = session;
      const lines = session.give('backend/idempotent-payments/solutions/javascript.js').trimEnd().split('\n');
      let page = session.page;
      page.wait(30_000);
      clear(page, random);
      for (const part of [0, 1, 2]) {
        const of = lines.slice(part * 11, part === 2 ? undefined : (part + 1) * 11).join('\n');
        type(page, person, random, part === 0 ? of : `\n${of}`);
        page.flush();
        const next = session.another({ clientId: `page-${part + 2}` });
        next.open('backend/idempotent-payments', 'javascript', page.text());
        next.wait(4_000);
        page = next;
      }
      page.program('check');
    },
  },
  {
    name: 'developer-tools',
    what: 'opens the developer tools by habit, and leaves the full screen',
    play: (session) => {
      const { page } = session;
      for (const state of ['open', 'closed', 'open', 'closed']) {
        page.tell('devtools', { state });
        page.wait(5_000);
      }
      page.tell('fullscreen', { state: 'off' });
      solve(session, 'frontend/debounced-saves/solutions/javascript.js');
    },
  },
  {
    name: 'small-pastes',
    what: 'pastes an import and a line of the documentation from elsewhere',
    play: (session) => {
      const { page, person, random } = session;
      const solution = session.give('algorithms/free-toll/solutions/cpp.cpp');
      compose(page, person, random, solution);
      page.leave(25_000, true);
      page.moveTo(0);
      page.paste('#include <queue>\n#include <functional>\n');
      page.wait(30_000);
      page.program('check');
    },
  },
  {
    name: 'no-edits',
    what: 'has a page that tells of the clipboard and the window but records no edits',
    play: (session) => {
      const { page } = session;
      const solution = session.give('data/pivot-table/solutions/python.py');
      page.wait(6 * MINUTE);
      page.leave(40_000, true);
      page.copy('a'.repeat(240));
      page.wait(9_000);
      page.paste('a'.repeat(240), 'page');
      page.wait(6 * MINUTE);
      page.program('run', solution);
      page.wait(MINUTE);
      page.program('check', solution);
    },
  },
  {
    name: 'gathered-edits',
    what: 'has a page that gathers edits for ten seconds',
    settings: { gatherMs: 10_000, sendMs: 15_000 },
    play: (session) => solve(session, 'data/validity-join/solutions/python.py'),
  },
  {
    name: 'two-tabs',
    what: 'has the room open in two tabs, looks into the second one twice, and works in the first',
    play: (session) => {
      const { page, person, random } = session;
      const lines = session.give('frontend/balanced-wrap/solutions/python.py').trimEnd().split('\n');
      const second = session.another({ clientId: 'page-2' });
      second.open('frontend/balanced-wrap', 'python', page.text());
      page.wait(40_000);
      clear(page, random);
      for (const part of [0, 1, 2]) {
        type(
          page,
          person,
          random,
          `${lines.slice(part * 8, part === 2 ? undefined : part * 8 + 8).join('\n')}\n`,
        );
        page.tell('blur');
        page.tell('visibility', { state: 'hidden' });
        second.tell('focus');
        second.wait(9_000);
        second.tell('blur');
        page.tell('visibility', { state: 'visible' });
        page.tell('focus');
      }
      page.program('check');
    },
  },
];

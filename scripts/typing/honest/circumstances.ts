import { between, type } from '../person.ts';
import type { Scenario } from '../session.ts';
import { clear, compose } from '../writing.ts';
import { inParts, solve } from './acts.ts';

const MINUTE = 60_000;

/** What they type with, and over which network. */
export const CIRCUMSTANCES: readonly Scenario[] = [
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
];

import { between } from '../person.ts';
import type { Scenario } from '../session.ts';
import { inParts, solve } from './acts.ts';

const MINUTE = 60_000;

/** Who types, and what they are called away by. */
export const PEOPLE: readonly Scenario[] = [
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
];

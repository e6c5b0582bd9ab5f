import { type } from '../person.ts';
import type { Scenario } from '../session.ts';
import { clear, compose } from '../writing.ts';
import { solve } from './acts.ts';

const MINUTE = 60_000;

/** More than one page or device, and front ends that tell less. */
export const DEVICES: readonly Scenario[] = [
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

import { between, logNormal, type } from './person.ts';
import type { Scenario, Session } from './session.ts';
import { clear, compose } from './writing.ts';

const MINUTE = 60_000;

/** Reads the task, asks elsewhere, comes back. */
function ask({ page, random }: Session, isHidden = true): void {
  page.wait(between(random, 20_000, 60_000));
  page.leave(between(random, 30_000, 90_000), isHidden);
  page.wait(between(random, 1_000, 5_000));
}

function give(session: Session, solution: string): string {
  const text = session.give(solution);
  session.page.copy(text.slice(0, 300), 'task');
  return text;
}

function check({ page }: Session): void {
  page.wait(9_000);
  page.program('run');
  page.wait(12_000);
  page.program('check');
}

/** Functions, or what stands between empty lines. */
function partsOf(solution: string): string[] {
  return solution
    .trimEnd()
    .split(/\n(?=\n|\S)/)
    .reduce<string[]>((parts, part) => {
      const last = parts.at(-1);
      if (last !== undefined && last.length < 140) parts[parts.length - 1] = `${last}\n${part}`;
      else parts.push(part);
      return parts;
    }, []);
}

/** One key after the other, with the times given. */
function retype({ page }: Session, text: string, times: () => number): void {
  for (const letter of text) {
    page.wait(times());
    page.insert(letter);
  }
}

export const DISHONEST: readonly Scenario[] = [
  {
    name: 'pasted-whole',
    what: 'asks a model and pastes its answer in one piece',
    play: (session) => {
      const text = give(session, 'backend/token-bucket/solutions/python.py');
      ask(session);
      clear(session.page, session.random);
      session.page.paste(text);
      check(session);
    },
  },
  {
    name: 'pasted-whole-cpp',
    what: 'the same from a window beside the page, behind a while of own typing',
    play: (session) => {
      const { page, person, random } = session;
      const text = give(session, 'algorithms/podium/solutions/cpp.cpp');
      page.wait(30_000);
      type(page, person, random, '\n// read the input first\nint count = 0;\n');
      ask(session, false);
      clear(page, random);
      page.paste(text);
      check(session);
    },
  },
  {
    name: 'pasted-in-pieces',
    what: 'pastes the answer function by function',
    play: (session) => {
      const { page, random } = session;
      const parts = partsOf(give(session, 'algorithms/postage/solutions/python.py'));
      clear(page, random);
      for (const part of parts) {
        ask(session);
        page.paste(`${part}\n`);
        page.wait(between(random, 10_000, 60_000));
      }
      check(session);
    },
  },
  {
    name: 'pasted-in-small-pieces',
    what: 'pastes the answer three lines at a time without leaving in between',
    play: (session) => {
      const { page, random } = session;
      const lines = give(session, 'data/sessionize/solutions/cpp.cpp').trimEnd().split('\n');
      ask(session);
      clear(page, random);
      for (let at = 0; at < lines.length; at += 3) {
        page.paste(`${lines.slice(at, at + 3).join('\n')}\n`);
        page.wait(between(random, 8_000, 30_000));
      }
      check(session);
    },
  },
  {
    name: 'retyped-evenly',
    what: 'a program types the answer with 120 ms between keys',
    play: (session) => {
      const text = give(session, 'backend/retry-schedule/solutions/javascript.js');
      ask(session);
      clear(session.page, session.random);
      retype(session, text, () => 120);
      check(session);
    },
  },
  {
    name: 'retyped-with-jitter',
    what: 'a program types the answer with 90 to 210 ms between keys',
    play: (session) => {
      const text = give(session, 'data/rolling-distinct/solutions/cpp.cpp');
      ask(session);
      clear(session.page, session.random);
      retype(session, text, () => between(session.random, 90, 210));
      check(session);
    },
  },
  {
    name: 'retyped-like-a-person',
    what: 'a program types the answer with the times of a person, but never stops to think and never slips',
    play: (session) => {
      const text = give(session, 'data/pivot-table/solutions/javascript.js');
      ask(session);
      clear(session.page, session.random);
      retype(session, text, () => logNormal(session.random, 150, 0.45));
      check(session);
    },
  },
  {
    name: 'retyped-by-lines',
    what: 'a program puts in line by line, one every two seconds or so',
    play: (session) => {
      const { page, random } = session;
      const text = give(session, 'backend/idempotent-payments/solutions/javascript.js');
      ask(session);
      clear(page, random);
      for (const line of text.trimEnd().split('\n')) {
        page.wait(between(random, 1_700, 2_300));
        page.insert(`${line}\n`);
      }
      check(session);
    },
  },
  {
    name: 'second-device-pastes',
    what: 'another device, signed in as the candidate, pastes the answer while the first sits in front of the task',
    play: (session) => {
      const { page, random } = session;
      const text = give(session, 'algorithms/playlist-window/solutions/javascript.js');
      const other = session.another({ clientId: 'page-2', agent: 'friend', network: 'elsewhere' });
      other.open('algorithms/playlist-window', 'javascript', page.text());
      for (let minute = 0; minute < 4; minute += 1) {
        page.tell('mouse_leave');
        page.wait(MINUTE);
      }
      clear(other, random);
      other.paste(text);
      other.flush();
      page.wait(20_000);
      page.program('check', other.text());
    },
  },
  {
    name: 'second-device-types',
    what: 'another device types the answer while the first types and deletes to be seen at work',
    play: (session) => {
      const { page, person, random } = session;
      const lines = give(session, 'data/latest-record/solutions/cpp.cpp').trimEnd().split('\n');
      const other = session.another({ clientId: 'page-2', agent: 'friend', network: 'elsewhere' });
      other.open('data/latest-record', 'cpp', page.text());
      clear(other, random);
      for (const line of lines) {
        type(other, person, random, `${line}\n`);
        page.wait(400);
        page.insert('x');
        page.wait(300);
        page.erase(1);
      }
      other.program('check');
    },
  },
  {
    name: 'dropped-in',
    what: 'drags the answer from another window into the editor: no event of the clipboard',
    play: (session) => {
      const { page, random } = session;
      const text = give(session, 'data/validity-join/solutions/python.py');
      ask(session, false);
      clear(page, random);
      page.insert(text);
      check(session);
    },
  },
  {
    name: 'events-blocked',
    what: 'blocks the telemetry, then pastes',
    settings: { tellsEvents: false },
    play: (session) => {
      const { page, random } = session;
      const text = give(session, 'frontend/keyed-moves/solutions/python.py');
      page.wait(3 * MINUTE);
      clear(page, random);
      page.insert(text);
      check(session);
    },
  },
  {
    name: 'pastes-untold',
    what: 'has a page that was changed to tell of everything but pastes, and pastes in pieces',
    settings: { tellsPastes: false },
    play: (session) => {
      const { page, random } = session;
      const parts = partsOf(give(session, 'algorithms/build-rounds/solutions/javascript.js'));
      clear(page, random);
      for (const part of parts) {
        page.wait(between(random, 20_000, 70_000));
        page.insert(`${part}\n`);
      }
      check(session);
    },
  },
  {
    name: 'injected',
    what: 'a script in the developer tools puts in the answer word by word',
    play: (session) => {
      const { page, random } = session;
      const text = give(session, 'backend/expiring-cache/solutions/javascript.js');
      page.wait(90_000);
      page.tell('devtools', { state: 'open' });
      clear(page, random);
      for (const word of text.match(/\S+\s*/g) ?? []) {
        page.wait(40);
        page.insert(word);
      }
      page.tell('devtools', { state: 'closed' });
      check(session);
    },
  },
  {
    name: 'leaves-before-each-function',
    what: 'leaves before each function and types it on return, without a slip',
    play: (session) => {
      const { page, random } = session;
      const parts = partsOf(give(session, 'algorithms/postage/solutions/cpp.cpp'));
      clear(page, random);
      for (const part of parts) {
        page.leave(between(random, 20_000, 60_000), true);
        page.wait(2_000);
        retype(session, `${part}\n`, () => logNormal(random, 170, 0.5));
        page.wait(9_000);
      }
      check(session);
    },
  },
  {
    name: 'leaves-for-each-part',
    what: 'looks at another window every few lines and types them, slipping now and then',
    play: (session) => {
      const { page, person, random } = session;
      const lines = give(session, 'data/sliding-median/solutions/cpp.cpp').trimEnd().split('\n');
      clear(page, random);
      const careful = { ...person, typos: 0.004, thoughts: 0, lineMs: 400, completes: 0 };
      for (let at = 0; at < lines.length; at += 7) {
        page.leave(between(random, 8_000, 30_000), false);
        page.wait(1_500);
        type(page, careful, random, `${lines.slice(at, at + 7).join('\n')}\n`);
        page.wait(8_500);
      }
      check(session);
    },
  },
  {
    name: 'silence-then-typed',
    what: 'ten minutes of nothing, then the whole solution from start to end without a slip',
    play: (session) => {
      const { page, person, random } = session;
      const text = give(session, 'algorithms/playlist-window/solutions/cpp.cpp');
      page.wait(10 * MINUTE);
      clear(page, random);
      type(page, { ...person, typos: 0, thoughts: 0, lineMs: 700 }, random, text.trimEnd());
      check(session);
    },
  },
  {
    name: 'silence-then-pasted',
    what: 'eight minutes of nothing on the page, then the solution at once',
    play: (session) => {
      const text = give(session, 'data/pivot-table/solutions/python.py');
      session.page.wait(8 * MINUTE);
      clear(session.page, session.random);
      session.page.paste(text);
      check(session);
    },
  },
  {
    name: 'pasted-and-renamed',
    what: 'pastes the answer, then renames variables and adds remarks by hand',
    play: (session) => {
      const { page, person, random } = session;
      const text = give(session, 'frontend/virtual-list/solutions/python.py');
      ask(session);
      clear(page, random);
      page.paste(text);
      const names = [...new Set(text.match(/\b[a-z_]{4,9}\b/g) ?? [])].slice(3, 8);
      for (const name of names) {
        for (let at = page.text().indexOf(name); at >= 0; at = page.text().indexOf(name, at + 4)) {
          page.change(at, at + name.length, '');
          type(page, person, random, `my_${name.slice(0, 3)}`);
        }
      }
      page.moveTo(page.text().length);
      type(page, person, random, '\n# counts what is seen, then prints it\n');
      check(session);
    },
  },
  {
    name: 'checked-without-edits',
    what: 'types a little in the editor and has another program checked by a call of its own',
    play: (session) => {
      const { page, person, random } = session;
      const text = give(session, 'data/group-percentiles/solutions/python.py');
      page.wait(60_000);
      type(page, person, random, '\nvalues = []\nfor line in sys.stdin:\n    pass\n');
      page.wait(4 * MINUTE);
      page.program('check', text);
    },
  },
  {
    name: 'half-without-edits',
    what: 'types half of the program and has the other half checked without an edit',
    play: (session) => {
      const { page, person, random } = session;
      const text = give(session, 'algorithms/free-toll/solutions/cpp.cpp');
      compose(page, person, random, text.slice(0, Math.floor(text.length / 2)));
      page.leave(40_000, true);
      page.program('check', `${page.text()}\n${text.slice(Math.floor(text.length / 2))}`);
    },
  },
  {
    name: 'through-the-chat',
    what: 'pastes the answer into the chat, cuts it there and pastes it into the editor',
    play: (session) => {
      const { page, random } = session;
      const text = give(session, 'backend/token-bucket/solutions/javascript.js');
      ask(session);
      page.paste(text, 'chat');
      page.wait(3_000);
      page.copy(text, 'chat');
      page.wait(4_000);
      clear(page, random);
      page.paste(text);
      check(session);
    },
  },
  {
    name: 'pasted-then-cut-and-pasted',
    what: 'pastes the answer, cuts it, and pastes it again so that it seems their own',
    play: (session) => {
      const { page, random } = session;
      const text = give(session, 'data/top-product/solutions/javascript.js');
      ask(session);
      clear(page, random);
      page.paste(text);
      page.wait(5_000);
      const cut = page.cut(0, page.text().length);
      page.wait(60_000);
      page.paste(cut);
      check(session);
    },
  },
  {
    name: 'pasted-no-edits',
    what: 'pastes the answer in a page that records no edits and tells no hashes',
    settings: { tellsHashes: false },
    play: (session) => {
      const { page } = session;
      const text = give(session, 'data/left-join/solutions/python.py');
      ask(session);
      page.tell('paste', { length: text.length, target: 'textarea' });
      page.wait(30_000);
      page.program('check', text);
    },
  },
  {
    name: 'copied-with-human-rhythm',
    what: 'reads the answer from another device and types it with the pauses and slips of a person',
    play: (session) => {
      const text = give(session, 'frontend/debounced-saves/solutions/javascript.js');
      compose(session.page, { ...session.person, changesMind: 0 }, session.random, text);
      session.page.program('check');
    },
  },
  {
    name: 'voice-in-the-room',
    what: 'is told what to write, and writes it in bursts of a line with a pause to listen',
    play: (session) => {
      const { page, person, random } = session;
      const text = give(session, 'algorithms/matching-weights/solutions/cpp.cpp');
      clear(page, random);
      for (const line of text.trimEnd().split('\n')) {
        page.wait(between(random, 2_000, 7_000));
        type(page, { ...person, typos: 0.01 }, random, `${line}\n`);
      }
      check(session);
    },
  },
];

import { randomUUID } from 'node:crypto';
import { createTabs, type Locks, type TabState, type Tabs } from '../../../web/session/tabs.ts';
import { eventually } from '../../support/eventually.ts';
import { type ManualTimers, manualTimers } from '../../support/web/timers.ts';

/** Tabs of one browser: Web Locks and BroadcastChannel of Node are those of the standard. */
describe('tabs of one browser', () => {
  let name: string;
  let open: Tab[];

  interface Tab {
    tabs: Tabs<string>;
    timers: ManualTimers;
    state(): TabState | undefined;
    heard: string[];
    yields: number;
  }

  beforeEach(() => {
    name = `room ${randomUUID()}`;
    open = [];
  });
  afterEach(() => {
    for (const { tabs } of open) tabs.leave();
  });

  function openTab(locks: Locks | null = navigator.locks): Tab {
    const states: TabState[] = [];
    const timers = manualTimers();
    const tab: Tab = {
      timers,
      heard: [],
      yields: 0,
      state: () => states.at(-1),
      tabs: createTabs<string>({
        name,
        id: randomUUID(),
        locks,
        openChannel: () => new BroadcastChannel(name) as never,
        timers,
        onState: (state) => states.push(state),
        onMessage: (message) => tab.heard.push(message),
        beforeYield: async () => {
          tab.yields += 1;
        },
      }),
    };
    tab.tabs.join();
    open.push(tab);
    return tab;
  }

  const leads = (tab: Tab) => eventually(async () => tab.state()?.state === 'leader');
  const follows = (tab: Tab) => eventually(async () => tab.state()?.state === 'follower');

  it('are led by the first, and the others hear what it tells', async () => {
    const first = openTab();
    await leads(first);
    const second = openTab();
    await follows(second);
    first.tabs.tell('an event');
    await eventually(async () => second.heard.length > 0);
    expect(second.heard).toEqual(['an event']);
    expect(first.heard).toEqual([]);
  });

  it('are led by the next when the leader goes', async () => {
    const first = openTab();
    await leads(first);
    const second = openTab();
    first.tabs.leave();
    await leads(second);
    first.tabs.join();
    await follows(first);
  });

  it('give the lead away when a person asks, after saving, and do not take it back', async () => {
    const first = openTab();
    await leads(first);
    const second = openTab();
    await follows(second);
    await second.tabs.takeOver();
    await leads(second);
    await follows(first);
    expect(first.yields).toBe(1);
    await first.timers.pass(60_000);
    await second.timers.pass(60_000);
    expect(second.state()).toEqual({ state: 'leader' });
    second.tabs.leave();
    await leads(first);
  });

  it('find out that the leader is frozen, and still wait for a person', async () => {
    const frozen = new BroadcastChannel(name);
    let release = () => {};
    const ending = navigator.locks
      .request(
        name,
        () =>
          new Promise<void>((resolve) => {
            release = resolve;
          }),
      )
      .then(
        () => 'released',
        ({ name }) => name,
      );
    const tab = openTab();
    await tab.timers.pass(10_000);
    expect(tab.state()).toEqual({ state: 'follower', silent: false });
    await tab.timers.pass(5_000);
    expect(tab.state()).toEqual({ state: 'follower', silent: true });
    await tab.timers.pass(600_000);
    expect(tab.state()).toEqual({ state: 'follower', silent: true });
    const taking = tab.tabs.takeOver();
    await tab.timers.pass(2_000);
    await taking;
    await leads(tab);
    expect(await ending).toBe('AbortError');
    release();
    frozen.close();
  });

  it('hear that the leader lives', async () => {
    const first = openTab();
    await leads(first);
    const second = openTab();
    for (let beats = 0; beats < 5; beats += 1) {
      const told = second.heard.length;
      await first.timers.pass(5_000);
      first.tabs.tell('and this comes after the beat');
      await eventually(async () => second.heard.length > told);
      await second.timers.pass(5_000);
    }
    expect(second.state()).toEqual({ state: 'follower', silent: false });
  });

  it('each lead where the browser has no locks: the server alone says who writes', async () => {
    const [first, second] = [openTab(null), openTab(null)];
    expect([first.state(), second.state()]).toEqual([{ state: 'leader' }, { state: 'leader' }]);
    await second.tabs.takeOver();
    expect(first.state()).toEqual({ state: 'leader' });
  });
});

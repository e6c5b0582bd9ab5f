import { createClient, type TestClient } from '../../support/api/client.ts';
import { PASSWORD, type Person, signUp, signUpAs } from '../../support/api/people.ts';
import { startTestViva, type TestViva } from '../../support/viva.ts';
import { type Browser, type OpenPage, openBrowser, openPage } from '../../support/web/browser.ts';

describe('a session', () => {
  let viva: TestViva;
  let client: TestClient;
  let person: Person;
  let sessionId: string;
  let pages: OpenPage[];

  beforeAll(async () => {
    viva = await startTestViva({}, { untilCodeRuns: false });
    client = await createClient(viva.url);
    person = await signUp(client);
  });
  beforeEach(async () => {
    pages = [];
    client = await createClient(viva.url);
    const { body } = await client.post(
      '/interview/start',
      { track: 'algorithms', level: 'junior' },
      { token: person.token },
    );
    sessionId = body.session_id;
  });
  afterEach(() => {
    for (const { session } of pages) session.close();
  });
  afterAll(() => viva.close());

  function open(browser: Browser): OpenPage {
    const page = openPage(browser, () => viva.url, sessionId);
    pages.push(page);
    return page;
  }

  /** With the seat, and a task to work on. */
  async function openAtTask(browser: Browser): Promise<OpenPage> {
    const page = open(browser);
    await page.until(({ seat }) => seat.state === 'mine');
    expect(await page.session.actions.next()).toEqual({ ok: true });
    await page.until(({ drafts, task }) => task !== null && Object.keys(drafts).length > 0);
    return page;
  }

  const python = (page: OpenPage) => page.snapshot().drafts[`${page.snapshot().task?.task_id} python`];

  function edit(page: OpenPage, code: string): void {
    page.session.actions.edit(page.snapshot().task?.task_id ?? '', 'python', code);
  }

  const messages = (page: OpenPage) =>
    page.snapshot().feed.items.flatMap((item) => (item.kind === 'message' ? [item.text] : []));

  async function storedMessages(): Promise<string[]> {
    const { body } = await client.get(`/interview/${sessionId}/events`, { token: person.token });
    return body.events.flatMap(({ type, data }: { type: string; data: { text: string } }) =>
      type === 'message' ? [data.text] : [],
    );
  }

  it('opens with what has happened, and sits down', async () => {
    const page = open(openBrowser(person.token));
    const { interview, feed, phase } = await page.until(
      ({ connection, seat }) => connection.state === 'open' && seat.state === 'mine',
    );
    expect([phase, interview?.state]).toEqual(['open', 'greeting']);
    expect(feed.items).toMatchObject([{ seq: 1, kind: 'reply' }]);
    expect(Math.abs(page.session.serverNow() - Date.now())).toBeLessThan(1_000);
  });

  it('says something once, although the answer is lost on the way', async () => {
    const browser = openBrowser(person.token);
    const page = open(browser);
    await page.until(({ seat }) => seat.state === 'mine');
    const statuses: number[] = [];
    browser.way = async (call, path) => {
      const response = await call();
      if (path !== '/chat/send') return response;
      statuses.push(response.status);
      if (statuses.length === 1) throw new TypeError('the connection was reset');
      return response;
    };
    page.session.actions.say('Hello there');
    await page.until(() => statuses.length === 2);
    await page.until(({ feed }) => feed.items.some(({ kind }) => kind === 'message'));
    expect([statuses, messages(page)]).toEqual([[202, 202], ['Hello there']]);
    expect(await storedMessages()).toEqual(['Hello there']);
  });

  it('takes no answer that an event has overtaken', async () => {
    const browser = openBrowser(person.token);
    const page = open(browser);
    await page.until(({ seat, connection }) => seat.state === 'mine' && connection.state === 'open');
    const late = Promise.withResolvers<void>();
    let answers = 0;
    browser.way = async (call, path) => {
      const response = await call();
      if (path === `/interview/${sessionId}` && ++answers === 1) await late.promise;
      return response;
    };
    page.wake();
    await page.until(() => answers === 1);
    await page.session.actions.next();
    await page.until(({ interview }) => interview?.current_task_id != null);
    late.resolve();
    await page.until(() => answers > 1);
    const { interview, task } = await page.until(({ pending }) => pending.size === 0);
    expect(interview).toMatchObject({ current_task_id: task?.task_id, state: 'awaiting_solution' });
  });

  it('goes on where it was when the server comes back', async () => {
    const browser = openBrowser(person.token);
    const page = await openAtTask(browser);
    edit(page, 'before');
    await page.until(() => python(page)?.saving === 'saved');
    const restart = viva.restart();
    page.session.actions.say('into the gap');
    edit(page, 'in the gap');
    await restart;
    await page.until(({ connection, outbox }) => connection.state === 'open' && outbox.length === 0);
    await page.until(() => python(page)?.saving === 'saved');
    await page.until(({ feed }) => feed.items.some(({ kind }) => kind === 'message'));
    const { feed } = page.snapshot();
    expect(feed.items.map(({ seq }) => seq)).toEqual(feed.items.map((_, index) => index + 1));
    expect(messages(page)).toEqual(['into the gap']);
    const { body } = await (await createClient(viva.url)).get(
      `/tasks/draft?session_id=${sessionId}&task_id=${page.snapshot().task?.task_id}`,
      { token: person.token },
    );
    expect(body.drafts).toMatchObject([{ language: 'python', code: 'in the gap' }]);
  });

  it('keeps what is unsent over the end of the token, and sends it after the sign-in', async () => {
    const own = await signUp(client);
    person = own;
    const started = await client.post(
      '/interview/start',
      { track: 'data', level: 'junior' },
      { token: own.token },
    );
    sessionId = started.body.session_id;
    const browser = openBrowser(own.token);
    const page = await openAtTask(browser);
    await client.post('/auth/logout', undefined, { token: own.token });
    page.session.actions.say('are you there?');
    edit(page, 'unsaved');
    const { banners, outbox } = await page.until(({ signedOut }) => signedOut);
    expect(banners[0]).toEqual({ kind: 'signed_out' });
    expect(outbox).toMatchObject([{ text: 'are you there?' }]);
    const login = await client.post('/auth/login', { login: own.email, password: PASSWORD });
    browser.token = login.body.token;
    page.session.actions.signedIn();
    await page.until((snapshot) => snapshot.outbox.length === 0 && python(page)?.saving === 'saved');
    await page.until(({ connection }) => connection.state === 'open');
    person = { ...own, token: login.body.token };
    expect(await storedMessages()).toEqual(['are you there?']);
  });

  it('shows what two devices wrote, and overwrites nothing by itself', async () => {
    const desk = await openAtTask(openBrowser(person.token));
    edit(desk, 'at the desk');
    await desk.until(() => python(desk)?.saving === 'saved');
    const train = openBrowser(person.token);
    const phone = open(train);
    await phone.until(({ seat }) => seat.state === 'elsewhere');
    edit(phone, 'is not taken');
    await phone.session.actions.takeSeat();
    await phone.until(() => python(phone)?.code === 'at the desk');
    await desk.until(({ seat }) => seat.state === 'elsewhere');
    let isOut = true;
    train.way = (call, path) => (isOut && path === '/tasks/draft' ? Promise.reject(new TypeError()) : call());
    edit(phone, 'on the train');
    await phone.until(() => python(phone)?.saving === 'waiting');
    await desk.session.actions.takeSeat();
    await phone.until(({ seat }) => seat.state === 'elsewhere');
    edit(desk, 'at the desk again');
    await desk.until(() => python(desk)?.saving === 'saved');
    isOut = false;
    phone.wake();
    await phone.until(() => python(phone)?.saving === 'conflict');
    expect(python(phone)).toMatchObject({ code: 'on the train', theirs: { code: 'at the desk again' } });
    expect(phone.snapshot().banners).toMatchObject([{ kind: 'conflict' }]);
    await phone.session.actions.takeSeat();
    phone.session.actions.resolveDraft(phone.snapshot().task?.task_id ?? '', 'python', 'mine');
    await phone.until(() => python(phone)?.saving === 'saved');
    await desk.session.actions.takeSeat();
    await desk.until(() => python(desk)?.code === 'on the train');
  });

  it('has one tab of a browser that writes, and others that follow until a person takes over', async () => {
    const browser = openBrowser(person.token, navigator.locks);
    const first = open(browser);
    await first.until(({ seat }) => seat.state === 'mine');
    const second = open(browser);
    await second.until(({ seat, connection }) => seat.state === 'tab' && connection.state === 'following');
    first.session.actions.say('from the first tab');
    await second.until(({ feed }) => feed.items.some(({ kind }) => kind === 'message'));
    expect(second.session.actions.say('not from here')).toBe(false);
    await second.session.actions.takeSeat();
    await second.until(({ seat, connection }) => seat.state === 'mine' && connection.state === 'open');
    await first.until(({ seat }) => seat.state === 'tab');
    expect(second.session.actions.say('from the second tab')).toBe(true);
    await first.until(() => messages(first).length === 2);
    expect(await storedMessages()).toEqual(['from the first tab', 'from the second tab']);
  });

  it('tells of the candidate under numbers without gaps, over a reload', async () => {
    const browser = openBrowser(person.token, navigator.locks);
    const page = open(browser);
    await page.until(({ seat }) => seat.state === 'mine');
    await page.until(() => {
      page.session.actions.observe('blur');
      return page.snapshot().telemetry.waiting > 0;
    });
    page.hide();
    await page.until(({ telemetry }) => telemetry.waiting === 0 && telemetry.sent.length > 0);
    page.session.close();
    const next = open(browser);
    await next.until(({ telemetry }) => telemetry.sent.length > 0);
    next.session.actions.observe('paste', { text: 'secret', target: 'editor' });
    await next.until(({ telemetry }) => telemetry.waiting > 0);
    next.hide();
    const { telemetry } = await next.until((snapshot) => snapshot.telemetry.waiting === 0);
    const count = telemetry.sent.length - 1;
    expect(telemetry.sent.map(({ seq }) => seq)).toEqual([
      ...Array.from({ length: count }, (_, i) => i + 1),
      1,
    ]);
    const { body } = await client.get(`/interview/${sessionId}`, { token: person.token });
    expect(Object.values(body.telemetry_last_seqs)).toEqual([count, 1]);
  });

  it('shows somebody of the company what happens, and the candidate that they watch', async () => {
    const page = open(openBrowser(person.token));
    await page.until(({ seat }) => seat.state === 'mine');
    expect(page.snapshot()).toMatchObject({ role: 'candidate', watched: false });
    const interviewer = await signUpAs('interviewer', client, viva.records);
    const watcher = open(openBrowser(interviewer.token));
    await watcher.until(({ connection }) => connection.state === 'open');
    await page.until(({ watched }) => watched);
    page.session.actions.say('Can you see this?');
    await watcher.until(() => messages(watcher).length === 1);
    expect(watcher.snapshot()).toMatchObject({ role: 'watcher', seat: { state: 'asking' } });
    expect(watcher.session.actions.say('nor write')).toBe(false);
    watcher.session.close();
    await page.until(({ watched }) => !watched);
  });

  it('ends with the report, and asks for nothing more', async () => {
    const page = await openAtTask(openBrowser(person.token));
    expect(await page.session.actions.finish()).toEqual({ ok: true });
    const { reportUrl, phase } = await page.until(
      ({ feed, connection }) => feed.items.at(-1)?.kind === 'finished' && connection.state === 'ended',
    );
    expect([phase, reportUrl]).toEqual(['finished', `/interview/${sessionId}/report`]);
    expect(await page.session.actions.hint()).toMatchObject({ ok: false, problem: { code: 'finished' } });
    expect(page.snapshot().banners).toMatchObject([{ kind: 'problem', step: 'hint' }]);
  });
});

import { applyChanges, type Changes } from '../../src/domain/integrity/changes.ts';
import { eventually } from '../support/eventually.ts';
import { sha256 } from '../support/telemetry/batches.ts';
import { type Overseen, startOverseen } from './support/overseen.ts';
import { PASTED } from './support/pasted.ts';
import { choose, codeField, type Guest, SAYS, WITH_CLIPBOARD, writeCode } from './support/room.ts';

const { room, work } = SAYS.en;

interface StoredEdit {
  language: string;
  client_id: string;
  base_sha256: string;
  changes: Changes;
  sha256: string;
}

describe('what is typed in a browser', () => {
  let scene: Overseen;
  let guest: Guest;
  beforeAll(async () => {
    scene = await startOverseen();
  });
  afterAll(() => scene.close());
  beforeEach(async () => {
    guest = await scene.enter(WITH_CLIPBOARD);
  });
  afterEach(async () => {
    expect(guest.faults).toEqual([]);
    await guest.close();
  });

  async function currentTask() {
    const { request } = guest.page.context();
    const answer = await request.get(`${scene.viva.url}/tasks/current?session_id=${guest.sessionId}`);
    return (await answer.json()).task;
  }

  /** Puts a text of another program into the editor, as a person does. */
  async function paste(text: string): Promise<void> {
    await guest.page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
    await guest.page.keyboard.press('Control+V');
  }

  async function type(keys: string): Promise<void> {
    await guest.page.keyboard.type(keys, { delay: 40 });
  }

  async function openCode(language: string): Promise<void> {
    await choose(guest.page, work.editor.language, language);
    await guest.page.locator('.cm-content[aria-readonly="false"]').click();
    await guest.page.keyboard.press('Control+End');
  }

  it('comes to be the code that was checked, change by change, over languages and a reload', async () => {
    const { page } = guest;
    await openCode('Python');
    await type('\n# first, 🙂');
    await page.keyboard.press('Control+Z');
    await type('x = 1\n');
    await paste(PASTED);
    await type('\n');
    await openCode('Go');
    await type('// another');
    await openCode('Python');
    await type('y = 2');
    await page.reload();
    await page.getByText(room.header.connection.open, { exact: true }).waitFor();
    await openCode('Python');
    await type('\nz = 3');
    await page.keyboard.press('Control+Shift+Enter');
    await page.getByRole('heading', { name: /^Submission 1/ }).waitFor();

    const task = await currentTask();
    const [{ code }] = task.submissions;
    expect(code).toContain(`${PASTED}\ny = 2\nz = 3`);
    const edits: StoredEdit[] = await eventually(async () => {
      const body = await scene.read(guest, `edits?task_id=${task.task_id}`);
      return body.edits.some((edit: StoredEdit) => edit.sha256 === sha256(code)) && body.edits;
    });
    const texts = new Map<string, string>();
    for (const { template } of task.languages) texts.set(sha256(template), template);
    for (const { base_sha256: base, changes, sha256: name } of edits) {
      const text = applyChanges(texts.get(base) ?? 'nothing that was seen', changes);
      expect(sha256(text)).toBe(name);
      texts.set(name, text);
    }
    expect(texts.get(sha256(code))).toBe(code);
    expect(new Set(edits.map(({ client_id }) => client_id)).size).toBe(2);

    const { signals } = await scene.read(guest, 'integrity');
    const kinds = signals.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toContain('paste');
    for (const kind of ['code_without_edits', 'edits_misfit', 'telemetry_gap', 'telemetry_conflict']) {
      expect(kinds).not.toContain(kind);
    }
    // The page that was loaded saves within the second of the one before, and tries again.
    const hasted = scene.viva.logged.filter(({ status }) => status === 429);
    expect(new Set(hasted.map(({ path }) => path))).toEqual(new Set(hasted.map(() => '/tasks/draft')));
    guest.faults.splice(0, hasted.length);
  });

  it('takes no text that is far too large, says so, and goes on', async () => {
    const { page } = guest;
    await choose(page, work.editor.language, 'Python');
    await writeCode(page, 'x = 1\n');
    await paste(`${'y = 2\n'.repeat(30_000)}`);
    await page.getByRole('alert').getByText(work.editor.tooMuch).waitFor();
    expect(await codeField(page).textContent()).toBe('x = 1');
    await paste('a\0b');
    await page.getByRole('alert').getByText(work.editor.tooMuch).waitFor({ state: 'detached' });
    expect(await codeField(page).textContent()).toBe('x = 1ab');
  });
});

import { randomUUID } from 'node:crypto';
import { createEventRecorder } from '../../../activities/record-events.ts';
import type { InterviewEvent } from '../../../src/domain/interview/events.ts';
import { viewOf } from '../../../src/domain/interview/interview.ts';
import { evolve, initialInterview } from '../../../src/domain/interview/machine.ts';
import { startTestApi, type TestApi } from '../../support/api/api.ts';
import { type Person, signUp, signUpAs } from '../../support/api/people.ts';
import { type StoredInterview, storeInterview } from '../../support/api/stored-interview.ts';
import { type OpenPage, openBrowser, openPage } from '../../support/web/browser.ts';

function said(text: string) {
  return { type: 'message', data: { messageId: randomUUID(), text } } as const;
}

describe('a session of which events give way to others', () => {
  let api: TestApi;
  let owner: Person;
  let interviewer: Person;
  let interview: StoredInterview;
  let pages: OpenPage[];

  beforeAll(async () => {
    api = await startTestApi();
    owner = await signUp(api.client);
    interviewer = await signUpAs('interviewer', api.client, api.records);
  });
  beforeEach(async () => {
    pages = [];
    interview = await storeInterview(api, owner.id);
    await interview.store([said('a'), said('b'), said('c')]);
  });
  afterEach(() => {
    for (const { session } of pages) session.close();
  });
  afterAll(() => api.close());

  function open(token: string): OpenPage {
    const page = openPage(openBrowser(token), () => api.client.url, interview.id);
    pages.push(page);
    return page;
  }

  const words = ({ snapshot }: OpenPage) =>
    snapshot().feed.items.flatMap((item) => (item.kind === 'message' ? [`${item.seq} ${item.text}`] : []));

  it.each(['candidate', 'watcher'])(
    'shows a %s those that hold, and the state that they make',
    async (role) => {
      const page = open((role === 'candidate' ? owner : interviewer).token);
      await page.until(({ feed, connection }) => feed.seq === 4 && connection.state === 'open');
      expect(words(page)).toEqual(['2 a', '3 b', '4 c']);

      const at = Date.now() + 1_000;
      const state = interview.events
        .filter(({ seq }) => seq === 1)
        .reduce(evolve, initialInterview(interview.plan));
      const anew = [said('c'), said('a')].map((body, i): InterviewEvent => ({ ...body, seq: 2 + i, at }));
      const record = createEventRecorder({ ...api, watch: () => undefined, hasModel: true });
      await record({
        plan: interview.plan,
        workflowId: `interview-${interview.id}`,
        events: anew,
        view: viewOf(anew.reduce(evolve, state)),
      });

      await page.until(({ feed }) => feed.seq === 3);
      expect(words(page)).toEqual(['2 c', '3 a']);
      expect(page.snapshot().feed.unanswered).toEqual(
        anew.map((event) => (event.type === 'message' ? event.data.messageId : '')),
      );
    },
  );
});

import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import { resumeWorkflowId } from '../../../src/domain/resume/reading.ts';
import { startGreenhouse } from '../ats/greenhouse.ts';
import { basicOf } from '../ats/system.ts';
import { createAtsWorld } from '../ats/world.ts';
import { codecOf } from '../data-converter.ts';
import { eventually } from '../eventually.ts';
import { createResumeWorld, readAs } from '../resume/world.ts';
import { startReceiver, status } from '../webhooks/receiver.ts';
import { createWebhookWorld } from '../webhooks/world.ts';
import { openHistory } from './open-history.ts';

/** Workflows that call others, each played once through what it may go through; the history of one is kept for replay. */
export const CALLS: { name: string; play(): Promise<string> }[] = [
  {
    name: 'webhook-tried-again',
    async play() {
      const receiver = await startReceiver(status(503));
      const world = await createWebhookWorld();
      const dispatch = world.dispatch();
      const { webhook } = await world.add({ url: receiver.url });
      await world.announce();
      await eventually(async () => receiver.received.length === 1);
      receiver.answer(status(204));
      const { deliveries } = world.records;
      const isDelivered = async () => {
        const page = await deliveries.list(webhook.id, {}, { limit: 1 });
        return page?.deliveries[0]?.status === 'delivered';
      };
      await world.skipping(async () => void (await eventually(isDelivered, 30_000)));
      const history = await (await world.workflowOf(webhook)).fetchHistory();
      const json = await openHistory(historyToJSON(history), codecOf(world.dataConverter));
      await dispatch.close();
      await world.close();
      await receiver.close();
      return json;
    },
  },
  {
    name: 'resume-read-again',
    async play() {
      const world = await createResumeWorld();
      let tries = 0;
      world.readBy(async () => {
        tries += 1;
        if (tries < 2) throw new Error('the container is gone');
        return readAs('Skills', 'Go');
      });
      const dispatch = world.dispatch();
      const input = await world.give(await world.interview(), 'R28=');
      const handle = () => world.client.workflow.getHandle(resumeWorkflowId(input));
      await eventually(() =>
        handle()
          .result()
          .catch(() => null),
      );
      const history = historyToJSON(await world.historyOf(input));
      const json = await openHistory(history, codecOf(world.dataConverter));
      await dispatch.close();
      await world.close();
      return json;
    },
  },
  {
    name: 'ats-woken-by-news',
    async play() {
      const greenhouse = await startGreenhouse();
      const origins = { greenhouse: [greenhouse.origin], workable: [], ashby: [] };
      const world = await createAtsWorld(origins);
      const dispatch = world.dispatch();
      greenhouse.connect(world.api.client.url, basicOf(world.key));
      greenhouse.answerNext(status(503));
      const { body } = await greenhouse.order({ test: world.packageId });
      const interview = await world.accept(body.partner_interview_id);
      await eventually(async () => greenhouse.heard.length === 1);
      await world.conclude(interview);
      await eventually(async () => greenhouse.pulled.length === 1, 30_000);
      const [run] = await world.histories();
      if (!run) throw new Error('nobody was called');
      await dispatch.close();
      await world.close();
      await greenhouse.close();
      return historyToJSON(run);
    },
  },
];

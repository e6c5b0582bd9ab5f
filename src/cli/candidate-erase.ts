import { setTimeout as delay } from 'node:timers/promises';
import type { Records } from '../records/records.ts';
import { withPerson } from './candidate.ts';
import { EXIT, runTool, UsageError } from './tool.ts';

const USAGE = `usage: npm run candidate:erase -- <login or user id>

Ends the account of a person at once. The product takes them out of all that it stores, within a minute where it runs, else
at its next start; this waits for a minute. Exit code: 0 erased, 2 wrong call, 3 begun and not yet finished.`;

const WAIT_MS = 60_000;
const LOOK_EVERY_MS = 500;

/** `npm run candidate:erase -- <login or user id>` */
export async function main(args: string[]): Promise<void> {
  await runTool(() =>
    withPerson(args, USAGE, async ({ user, requests, records }) => {
      const { outcome, requestId } = await requests.erase(user.id, 'operator');
      if (outcome === 'last_admin') {
        throw new UsageError('that is the last admin; make another one first (npm run role)');
      }
      console.log(
        `The account has ended. Request ${requestId}; the rest is erased by the product as it runs …`,
      );
      if (await isFinished(requestId, records)) {
        console.log('Erased. Backups that were made before still hold them.');
        return EXIT.fine;
      }
      console.log('Not finished yet: a product that does not run goes on at its next start.');
      return EXIT.incomplete;
    }),
  );
}

async function isFinished(requestId: string, { dataRequests }: Records): Promise<boolean> {
  for (const giveUpAt = Date.now() + WAIT_MS; Date.now() < giveUpAt; await delay(LOOK_EVERY_MS)) {
    if ((await dataRequests.find(requestId))?.finishedAt) return true;
  }
  return false;
}

import { pino } from 'pino';
import { presentEvent } from '../api/presenters/event.ts';
import { createDataRequests } from '../data-requests/data-requests.ts';
import { userOf } from './candidate.ts';
import { EXIT, runTool, withStores } from './tool.ts';

const USAGE = `usage: npm run candidate:export -- <login or user id>

Prints all that is stored of a person as one JSON document, as GET /auth/me/export answers it. Works while the product
runs. Exit code: 0 printed, 2 wrong call.`;

/** `npm run candidate:export -- <login or user id>` */
export async function main(args: string[]): Promise<void> {
  await runTool(() =>
    withStores(async ({ records, telemetry }) => {
      const user = await userOf(args, records, USAGE);
      const requests = createDataRequests({
        records,
        telemetry,
        presentEvent,
        clock: Date.now,
        logger: pino({ level: 'silent' }),
        onErasure: () => undefined,
      });
      console.log(JSON.stringify(await requests.export(user, 'operator'), null, 2));
      return EXIT.fine;
    }),
  );
}

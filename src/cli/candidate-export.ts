import { withPerson } from './candidate.ts';
import { EXIT, runTool } from './tool.ts';

const USAGE = `usage: npm run candidate:export -- <login or user id>

Prints all that is stored of a person as one JSON document, as GET /auth/me/export answers it. Works while the product
runs. Exit code: 0 printed, 2 wrong call.`;

/** `npm run candidate:export -- <login or user id>` */
export async function main(args: string[]): Promise<void> {
  await runTool(() =>
    withPerson(args, USAGE, async ({ user, requests }) => {
      console.log(JSON.stringify(await requests.export(user, 'operator'), null, 2));
      return EXIT.fine;
    }),
  );
}

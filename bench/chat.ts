/** The way of a reply to the candidate. `npm run bench -- chat [rounds]` */
import { measureFirstDelta } from './chat/first-delta.ts';

export async function main([rounds = '60']: string[]): Promise<void> {
  await measureFirstDelta({ count: Number(rounds) });
}

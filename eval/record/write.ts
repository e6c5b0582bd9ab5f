import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EXIT, UsageError, withRecords } from '../../src/cli/tool.ts';
import type { EvalArguments } from '../arguments.ts';
import { recordSituation, repliesIn } from '../record.ts';
import { situationText } from '../situation.ts';

/** `npm run eval -- --record <session_id>` */
export async function writeRecordings(
  interviewId: string,
  { before, occasion, minutes, as }: EvalArguments,
  folder: string,
): Promise<number> {
  return withRecords(async (records) => {
    if (!(await records.interviews.find(interviewId))) {
      throw new UsageError(`no interview ${interviewId} is in the store`);
    }
    const moments =
      before === undefined && occasion === undefined ? await repliesIn(records, interviewId) : [before];
    mkdirSync(folder, { recursive: true });
    for (const moment of moments) {
      const recording = await recordSituation(records, interviewId, { before: moment, occasion, minutes });
      const id = `${as ?? recording.task?.split('/')[1] ?? 'start'}-${moment ?? recording.events.length + 1}`;
      const file = join(folder, `${id}.yaml`);
      if (existsSync(file)) throw new UsageError(`${file} is there already: give another name by --as`);
      const about = `Recorded: ${recording.occasion}.`;
      writeFileSync(file, situationText({ about, attack: false, ...recording, id }));
      console.log(`${file}: look through it for names, say what it is about, and whether it is an attack`);
    }
    return EXIT.fine;
  });
}

import type { InterviewEvent } from '../src/domain/interview/events.ts';
import type { Prompts } from '../src/interviewer/prompts.ts';
import { leads, waits } from './checks/whole.ts';
import { groundAt } from './ground.ts';
import type { House } from './play/house.ts';
import type { Played } from './play/play.ts';
import { recordSituation } from './record.ts';
import type { Taken } from './run.ts';
import { sampleOf, triesIn } from './sample.ts';
import type { Situation } from './situation.ts';
import type { World } from './world.ts';

type Final = Extract<InterviewEvent, { type: 'final' }>;

/** A line for each reply of an interview that a model was asked for, held against what it could know then; the last one has what is to be said of the whole. */
export async function takenOfInterview(
  { script, plan, attacks, drafts }: Played,
  { house, world, prompts, counted }: { house: House; world: World; prompts: Prompts; counted: number },
): Promise<Taken[]> {
  const { records, written } = house;
  const events = await records.events.after(plan.interviewId, 0);
  const calls = await records.llmCalls.of(plan.interviewId);
  const finals = events.filter((event): event is Final => event.type === 'final' && event.seq > 1);
  const taken: Taken[] = [];
  for (const final of finals.filter(isModels)) {
    const { replyId, replyTo, text, model, degraded } = final.data;
    const { at, ms = 0, failure = null, shown = [] } = written.get(replyId) ?? {};
    const recording = await recordSituation(records, plan.interviewId, { before: final.seq, at, drafts });
    const attack = replyTo.some((messageId) => attacks.has(messageId));
    const situation: Situation = { ...recording, id: `personas/${script.name}`, about: script.about, attack };
    const ground = await groundAt(situation, { interviewId: await world.restore(situation), world, prompts });
    const sample = sampleOf(
      { text, model, degraded, failure, shown: triesIn(shown) },
      {
        ...{ situation: situation.id, sample: counted + taken.length + 1, ms, ground },
        calls: calls.filter(({ purpose, subjectId }) => purpose === 'reply' && subjectId === replyId),
      },
    );
    const before = events.filter(({ seq }) => seq < final.seq);
    sample.checks = { ...sample.checks, waits: waits(final, before, plan.locale) };
    taken.push({ sample, ground });
  }
  const last = taken.at(-1)?.sample;
  if (!last) throw new Error(`${script.name}: the interviewer has said nothing`);
  last.checks = { ...last.checks, leads: leads(events, script.unasked) };
  return taken;
}

/** Closing words and statements are ready-made, and no fault where they come. */
function isModels({ data: { model, degraded } }: Final): boolean {
  return degraded || model !== 'template';
}

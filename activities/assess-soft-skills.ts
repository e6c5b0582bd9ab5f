import { Context } from '@temporalio/activity';
import type { InterviewEvent } from '../src/domain/interview/events.ts';
import { withoutResumeTalk } from '../src/domain/interview/resume-talk.ts';
import type { SoftSkill } from '../src/domain/measurement/soft-skills.ts';
import { LOCALES } from '../src/domain/vocabulary.ts';
import type { Breach } from '../src/interviewer/gate/breach.ts';
import { createNotesJudge } from '../src/interviewer/gate/notes.ts';
import type { Prompts } from '../src/interviewer/prompts.ts';
import {
  createSoftSkillsParser,
  joinSoftSkills,
  SOFT_SKILLS_SCHEMA,
  softSkillsPrompt,
} from '../src/interviewer/soft-skills.ts';
import type { Parsed, Questioner } from '../src/interviewer/structured.ts';
import { createFence } from '../src/interviewer/untrusted.ts';
import type { TokenCounter } from '../src/llm/tokens.ts';
import type { Records } from '../src/records/records.ts';
import { beating, MODEL_TRIES } from './heartbeat.ts';

export interface SoftSkillsRequest {
  interviewId: string;
  /** Milliseconds. */
  budgetMs: number;
}

const ANSWER_TOKENS = 1_500;
/** About what the rules in the prompt take. */
const RULES_TOKENS = 700;

/** At the end of an interview: what its transcript shows beside the code. Null when no model could say. */
export function createSoftSkillsAssessor({
  records,
  prompts,
  counter,
  ask,
  now,
}: {
  records: Records;
  prompts: Prompts;
  counter: TokenCounter;
  ask: Questioner;
  now: () => number;
}): (request: SoftSkillsRequest) => Promise<SoftSkill[] | null> {
  const instructions = LOCALES.map((locale) => prompts.source('soft-skills', locale));

  return ({ interviewId, budgetMs }) =>
    beating(async (signal) => {
      const { log } = Context.current();
      const deadline = now() + budgetMs;
      const [interview, all] = await Promise.all([
        records.interviews.find(interviewId),
        records.events.after(interviewId, 0),
      ]);
      if (!interview) throw new Error(`interview ${interviewId} is not in the store`);
      const events = withoutResumeTalk(all);
      if (!events.some((event) => event.type === 'message')) return null;
      const { level, locale } = interview;
      const fence = createFence();
      const about = { events, level, locale };
      const writer = { prompts, fence, counter };
      const { messages, promptVersion } = await softSkillsPrompt(about, writer);
      const breachOf = createNotesJudge({
        marks: fence.marks(),
        prompts: instructions,
        talk: saidIn(events),
      });
      const parse = createSoftSkillsParser(events);
      return ask(
        {
          kind: 'judgement',
          messages,
          shortened: async (tokens) =>
            (await softSkillsPrompt(about, { ...writer, tokens: Math.max(0, tokens - RULES_TOKENS) }))
              .messages,
          schema: SOFT_SKILLS_SCHEMA,
          maxTokens: ANSWER_TOKENS,
          locale,
          deadline,
          parse: (answer) => eachThroughGate(parse(answer), breachOf),
          join: joinSoftSkills,
          call: { interviewId, purpose: 'soft_skills', subjectId: interviewId, promptVersion },
        },
        {
          signal,
          onFault: (error) => log.warn('a call record could not be kept', { interviewId, error }),
        },
      );
    }, MODEL_TRIES);
}

/** The words about one skill break a rule or keep it by themselves: the others stay. */
function eachThroughGate(
  { value, faults }: Parsed<SoftSkill[]>,
  breachOf: (text: string) => Breach | null,
): Parsed<SoftSkill[]> {
  if (value === null) return { value, faults };
  const breaches = value.map(({ summary }) => breachOf(summary));
  const broken = breaches.flatMap((breach, index) =>
    breach ? [`${value[index]?.skill}.summary: the answer ${breach}`] : [],
  );
  const kept = value.map((skill, index) =>
    breaches[index] ? { ...skill, score: null, summary: '', evidence: [] } : skill,
  );
  const all = [...(faults ?? []), ...broken];
  return all.length === 0 ? { value: kept, faults: null } : { value: kept, faults: all };
}

function saidIn(events: readonly InterviewEvent[]): string[] {
  return events.flatMap((event) => (event.type === 'message' ? [event.data.text] : []));
}

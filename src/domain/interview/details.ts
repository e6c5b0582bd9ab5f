import type { IntegrityDigest } from '../integrity/digest.ts';
import { abilityBand } from '../measurement/ability.ts';
import { appealUntil } from './appeal.ts';
import { creditedMs } from './credit.ts';
import { abilityOf, bestScore, currentTask, type Interview, openTask } from './interview.ts';

/** What an operator reads in the Temporal UI: Markdown, without names, addresses, code or expected outputs. */
export function describeInterview(interview: Interview, integrity: IntegrityDigest | null): string {
  const { plan } = interview;
  return [
    `### ${plan.track} · ${plan.level} · ${interview.state}`,
    '',
    `- **Candidate** \`${plan.candidateId}\` (${plan.locale})`,
    `- **State** \`${interview.state}\`, ${interview.seq} events so far`,
    ...taskLines(interview),
    ...appealLines(interview),
    ...(plan.practice ? ['- **Practice** without ability, signals and report'] : abilityLines(interview)),
    `- **Messages waiting** ${interview.pending.length}`,
    ...doubtLines(interview),
    ...creditLines(interview),
    ...integrityLines(integrity),
    ...tableOfTasks(interview),
  ].join('\n');
}

/** Nothing of what was said: that is in the events. */
function appealLines({ plan, finishedAt, reportSha256, appealed }: Interview): string[] {
  const until = appealUntil(finishedAt, plan.terms?.appealDays);
  if (plan.practice || reportSha256 === null || until === null) return [];
  return [
    `- **Appeal** ${appealed ? 'made' : `none yet; taken until ${new Date(until).toISOString()}`}. Reviews and decisions are taken at any time`,
  ];
}

function abilityLines(interview: Interview): string[] {
  const estimate = abilityOf(interview);
  const { low, high } = abilityBand(estimate);
  return [
    `- **Ability** ${Math.round(low)}–${Math.round(high)} (90 %), standard error ${Math.round(estimate.se)}`,
  ];
}

function taskLines(interview: Interview): string[] {
  const task = currentTask(interview);
  if (!task) return ['- **Task** none yet'];
  const open = openTask(interview);
  const attempt = `attempt ${task.submissions.length} of ${task.maxAttempts}, ${task.hintsUsed} of ${task.hints} hints`;
  const deadline = open?.deadlineAt ? new Date(open.deadlineAt).toISOString() : 'none';
  const { choice } = task;
  const candidates = choice.candidates
    .map(({ taskId, rating, chance }) => `${taskId} (${rating}, ${Math.round(chance * 100)} %)`)
    .join(', ');
  return [
    `- **Task ${task.number} of at most ${interview.plan.maxTasks}** \`${task.taskId}\`, rating ${task.rating}, ${task.outcome ?? 'open'}, ${attempt}`,
    `- **Deadline** ${deadline}`,
    `- **Why this task** ability ${Math.round(choice.ability)} ± ${Math.round(choice.se)}, target ${Math.round(choice.target)}; nearest: ${candidates}`,
  ];
}

function doubtLines({ tasks }: Interview): string[] {
  const doubted = tasks.flatMap(({ number, submissions }) =>
    submissions.flatMap((one, index) => (one.doubted ? [`task ${number}, attempt ${index + 1}`] : [])),
  );
  if (doubted.length === 0) return [];
  return [
    `- **Reviews to read with care** ${doubted.join('; ')}: comments or names may have swayed the reviewer`,
  ];
}

function creditLines({ tasks }: Interview): string[] {
  const credits = tasks.flatMap((task) =>
    creditedMs(task) > 0 ? [`task ${task.number}, ${creditedMs(task) / 1_000} s`] : [],
  );
  return credits.length === 0 ? [] : [`- **Given back for lost connections** ${credits.join('; ')}`];
}

function integrityLines(integrity: IntegrityDigest | null): string[] {
  if (!integrity) return [];
  const { counts, missing, conflicts, edits = 0, refused = 0, chain } = integrity;
  const events = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const doubts = [
    ...(missing > 0 ? [`${missing} missing`] : []),
    ...(conflicts > 0 ? [`${conflicts} contradicted`] : []),
    ...(refused > 0 ? [`${refused} batches refused`] : []),
  ];
  return [
    `- **Telemetry** ${[`${events} events and ${edits} edits in ${chain?.length ?? 0} batches`, ...doubts].join(', ')}`,
    ...(chain?.head ? [`- **Head of its chain** \`${chain.head}\``] : []),
  ];
}

function tableOfTasks(interview: Interview): string[] {
  if (interview.tasks.length === 0) return [];
  return [
    '',
    '| # | task | rating | outcome | attempts | best score |',
    '|---|---|---|---|---|---|',
    ...interview.tasks.map((task) => {
      return `| ${task.number} | ${task.taskId} | ${task.rating} | ${task.outcome ?? 'open'} | ${task.submissions.length} | ${bestScore(task).toFixed(2)} |`;
    }),
  ];
}

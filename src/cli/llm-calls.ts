import type { LlmCall } from '../domain/llm-call.ts';
import { runTool, UsageError, withRecords } from './tool.ts';

const USAGE = `usage: npm run llm:calls -- <session_id>

Lists what language models were asked for in an interview, oldest first: what for, with which prompts, which model answered
or why none did, and each request with its times in milliseconds and its tokens. Prints no text of prompts or answers.`;

/** `npm run llm:calls -- <session_id>` */
export async function main(args: string[]): Promise<void> {
  await runTool(async () => {
    const [interviewId, ...rest] = args;
    if (!interviewId || interviewId.startsWith('-') || rest.length > 0) throw new UsageError(USAGE);
    return withRecords(async (records) => {
      if (!(await records.interviews.find(interviewId))) {
        throw new UsageError(`no interview ${interviewId} is in the store`);
      }
      for (const line of describeCalls(await records.llmCalls.of(interviewId))) console.log(line);
      return 0;
    });
  });
}

/** One line for each call, one for each of its requests, and the sums. */
export function describeCalls(calls: readonly LlmCall[]): string[] {
  const requests = calls.flatMap(({ attempts }) => attempts);
  const tokensIn = requests.reduce((sum, request) => sum + (request.tokensIn ?? 0), 0);
  const tokensOut = requests.reduce((sum, request) => sum + (request.tokensOut ?? 0), 0);
  return [
    ...calls.flatMap((call) => [describeCall(call), ...call.attempts.map(describeRequest)]),
    `${calls.length} calls, ${requests.length} requests, ${tokensIn} tokens in, ${tokensOut} out`,
  ];
}

function describeCall(call: LlmCall): string {
  const at = new Date(call.startedAt).toISOString();
  const answer = call.model === null ? call.outcome : `${call.outcome} from ${call.model}`;
  return `${at} ${call.purpose} ${call.subjectId}: ${answer}, ${call.durationMs} ms, ${call.promptVersion}`;
}

function describeRequest(request: LlmCall['attempts'][number], index: number): string {
  const parts = [
    `  ${index + 1}. ${request.model}: ${request.outcome}${request.status === null ? '' : ` (${request.status})`}`,
    request.firstTokenMs === null ? 'no token' : `first token after ${request.firstTokenMs} ms`,
    `${request.durationMs} ms`,
    request.tokensIn === null
      ? 'tokens unknown'
      : `${request.isEstimate ? 'about ' : ''}${request.tokensIn} tokens in, ${request.tokensOut ?? 0} out`,
  ];
  return parts.join(', ');
}

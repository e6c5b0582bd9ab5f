import type { Config } from '../config/config.ts';
import type { Probe } from '../domain/probe.ts';
import { PARTS, type ServiceRole } from '../roles.ts';
import type { Viva } from '../viva.ts';

/** What a start tells once all is ready: where things are, and what is missing. */
export async function banner(
  viva: Viva,
  { config, role, localLlm }: { config: Config; role: ServiceRole; localLlm: boolean },
): Promise<string> {
  const { port, firstAdminLink, temporalUiUrl, temporalAddress } = viva;
  const { namespace } = config.temporal;
  const rows: [label: string, text: string][] = [];
  if (PARTS[role].api) {
    rows.push(['API', `http://localhost:${port}`], ['API docs', `http://localhost:${port}/docs`]);
  } else {
    rows.push(['Health', `http://localhost:${port}/health`]);
  }
  if (firstAdminLink) rows.push(['First admin', `${firstAdminLink} (once; there is no admin yet)`]);
  rows.push(['Temporal', `${temporalAddress}, namespace ${namespace}`]);
  if (temporalUiUrl) rows.push(['Temporal UI', openInterviews(temporalUiUrl, namespace)]);
  const runner = viva.runner.state();
  if (runner.kind === 'absent') rows.push(['Code runner', `off: ${runner.fault}`]);
  if (runner.kind === 'preparing')
    rows.push(['Code runner', `being set up, in a minute or two: ${runner.detail}`]);
  if (viva.interviewer) {
    const reader = localLlm ? A_SMALL_MODEL : interviewer(config, await viva.interviewer());
    rows.push(['Interviewer', reader]);
  }
  const lines = rows.map(([label, text]) => `  ${label.padEnd(11)}  ${text}`);
  return ['', 'Viva is ready.', ...lines, 'Ctrl-C stops it.', ''].join('\n');
}

const A_SMALL_MODEL = 'a small model on this machine: it answers badly';

/** The UI's list, without the workflows that keep histories, and without interviews that only wait for an appeal. */
function openInterviews(uiUrl: string, namespace: string): string {
  const conditions = ['WorkflowType="interview"', 'ExecutionStatus="Running"', 'InterviewState!="finished"'];
  const query = encodeURIComponent(conditions.join(' AND '));
  return `${uiUrl}/namespaces/${namespace}/workflows?query=${query}`;
}

function interviewer({ llm }: Config, { status, detail }: Probe): string {
  if (llm.apiKey === null) return 'pre-baked replies: OPENAI_API_KEY is not set';
  const models = [...new Set([llm.model, llm.codeModel])].join(', ');
  if (status === 'ok') return models;
  return status === 'down' ? `pre-baked replies for now: ${detail}` : `${models}: ${detail}`;
}

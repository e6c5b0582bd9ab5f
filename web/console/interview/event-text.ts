import type { FeedItem } from '../../session/session.ts';
import type { ConsoleTexts } from '../../texts/en/console.ts';

/** What happened, in a line; null for what is shown elsewhere or goes without saying. */
export function eventText(
  item: FeedItem,
  { events, verdicts, outcomes, causes, languages }: ConsoleTexts,
): string | null {
  switch (item.kind) {
    case 'task':
      return events.task(item.number, item.title);
    case 'run':
      if (item.verdict === 'cancelled') return events.cancelledRun(languages[item.language]);
      return item.judged
        ? events.run(languages[item.language], verdicts[item.verdict], item.passed, item.total)
        : events.ownRun(languages[item.language], verdicts[item.verdict]);
    case 'verdict':
      return events.attempt(
        item.attempt,
        languages[item.language],
        verdicts[item.verdict],
        item.passed,
        item.total,
      );
    case 'feedback':
      return events.feedback(item.summary);
    case 'hint':
      return events.hint(item.number, item.text);
    case 'extended':
      return events.extended(Math.round(item.seconds / 60), item.reason);
    case 'credited':
      return events.credited(item.seconds);
    case 'time_left':
      return events.timeLeft(Math.round(item.remaining_ms / 1_000));
    case 'state':
      return item.outcome === null
        ? (causes[item.cause] ?? null)
        : events.outcome(item.taskNumber, outcomes[item.outcome]);
    case 'error':
      return events.error(item.message);
    case 'notice':
      return events.notice;
    case 'finished':
      return item.reportUrl === null ? events.finished : events.report;
    default:
      return null;
  }
}

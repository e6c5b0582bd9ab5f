import type { Recording } from './speaking.ts';

/** What one candidate was told has happened: each of these must be there once, whatever broke meanwhile. */
export interface Ledger {
  nickname: string;
  token: string;
  sessionId: string;
  /** In the order in which they were acknowledged. */
  messages: { id: string; seq: number }[];
  /** Each with the message that it became. */
  recordings: (Recording & { messageId: string; isEdited: boolean })[];
  tasks: string[];
  runs: string[];
  checks: { id: string; verdict: string; attempt: number; attemptsLeft: number }[];
  hints: number[];
  drafts: { taskId: string; revision: number; code: string }[];
  problems: number[];
  /** The largest number of a batch that was taken. */
  telemetry: { clientId: string; lastSeq: number } | null;
  hasAppealed: boolean;
  /** The hash of the report as it was first read. */
  reportHash: string | null;
  isErased: boolean;
  /** Calls that were answered, and how often they had to be repeated. */
  calls: number;
  repeats: number;
}

export function emptyLedger(nickname: string): Ledger {
  return {
    nickname,
    token: '',
    sessionId: '',
    messages: [],
    recordings: [],
    tasks: [],
    runs: [],
    checks: [],
    hints: [],
    drafts: [],
    problems: [],
    telemetry: null,
    hasAppealed: false,
    reportHash: null,
    isErased: false,
    calls: 0,
    repeats: 0,
  };
}

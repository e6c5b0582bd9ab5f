import type { MigrationObject } from '@mikro-orm/core';
import { Initial } from './0001-initial.ts';
import { BankVersions } from './0002-bank-versions.ts';
import { AnswerClaims } from './0003-answer-claims.ts';
import { StreamsOfProcesses } from './0004-streams-of-processes.ts';
import { LlmTokens } from './0005-llm-tokens.ts';
import { Scores } from './0006-scores.ts';
import { Organisations } from './0007-organisations.ts';
import { Webhooks } from './0008-webhooks.ts';
import { MembersKeysAudit } from './0010-members-keys-audit.ts';
import { ReportLinks } from './0011-report-links.ts';
import { Invitations } from './0012-invitations.ts';
import { Mails } from './0013-mails.ts';
import { Ats } from './0014-ats.ts';
import { Allowed } from './0015-allowed.ts';
import { Resumes } from './0016-resumes.ts';
import { Uploads } from './0017-uploads.ts';
import { Transcripts } from './0018-transcripts.ts';

/** In order. One that was released is never changed: the next change is a new file. */
export const postgresMigrations: MigrationObject[] = [
  { name: '0001-initial', class: Initial },
  { name: '0002-bank-versions', class: BankVersions },
  { name: '0003-answer-claims', class: AnswerClaims },
  { name: '0004-streams-of-processes', class: StreamsOfProcesses },
  { name: '0005-llm-tokens', class: LlmTokens },
  { name: '0006-scores', class: Scores },
  { name: '0007-organisations', class: Organisations },
  { name: '0008-webhooks', class: Webhooks },
  { name: '0010-members-keys-audit', class: MembersKeysAudit },
  { name: '0011-report-links', class: ReportLinks },
  { name: '0012-invitations', class: Invitations },
  { name: '0013-mails', class: Mails },
  { name: '0014-ats', class: Ats },
  { name: '0015-allowed', class: Allowed },
  { name: '0016-resumes', class: Resumes },
  { name: '0017-uploads', class: Uploads },
  { name: '0018-transcripts', class: Transcripts },
];

import type { MigrationObject } from '@mikro-orm/core';
import { Initial } from './0001-initial.ts';
import { LlmCalls } from './0002-llm-calls.ts';
import { Summaries } from './0003-summaries.ts';
import { Storage } from './0004-storage.ts';
import { Presence } from './0005-presence.ts';
import { Accounts } from './0006-accounts.ts';
import { Judgements } from './0008-judgements.ts';
import { AnnouncedHashes } from './0009-announced-hashes.ts';
import { Guests } from './0010-guests.ts';
import { Drafts } from './0011-drafts.ts';
import { Seats } from './0012-seats.ts';
import { Practices } from './0013-practices.ts';
import { FirstAdmin } from './0014-first-admin.ts';
import { FinishedLists } from './0015-finished-lists.ts';
import { AnswersOfInterviews } from './0016-answers-of-interviews.ts';
import { ReportedProblems } from './0017-reported-problems.ts';
import { PersonKeys } from './0018-person-keys.ts';
import { Fingerprints } from './0019-fingerprints.ts';
import { BlobHolders } from './0020-blob-holders.ts';
import { DataRequests } from './0021-data-requests.ts';
import { Streams } from './0023-streams.ts';

/** In order. One that was released is never changed: the next change is a new file. */
export const sqliteMigrations: MigrationObject[] = [
  { name: '0001-initial', class: Initial },
  { name: '0002-llm-calls', class: LlmCalls },
  { name: '0003-summaries', class: Summaries },
  { name: '0004-storage', class: Storage },
  { name: '0005-presence', class: Presence },
  { name: '0006-accounts', class: Accounts },
  { name: '0008-judgements', class: Judgements },
  { name: '0009-announced-hashes', class: AnnouncedHashes },
  { name: '0010-guests', class: Guests },
  { name: '0011-drafts', class: Drafts },
  { name: '0012-seats', class: Seats },
  { name: '0013-practices', class: Practices },
  { name: '0014-first-admin', class: FirstAdmin },
  { name: '0015-finished-lists', class: FinishedLists },
  { name: '0016-answers-of-interviews', class: AnswersOfInterviews },
  { name: '0017-reported-problems', class: ReportedProblems },
  { name: '0018-person-keys', class: PersonKeys },
  { name: '0019-fingerprints', class: Fingerprints },
  { name: '0020-blob-holders', class: BlobHolders },
  { name: '0021-data-requests', class: DataRequests },
  { name: '0023-streams', class: Streams },
];

import type { MigrationObject } from '@mikro-orm/core';
import { Initial } from './0001-initial.ts';
import { Totals } from './0002-totals.ts';
import { ContentHashes } from './0003-content-hashes.ts';
import { Chain } from './0004-chain.ts';
import { Rests } from './0005-rests.ts';
import { UntoldChains } from './0006-untold-chains.ts';

/** In order. One that was released is never changed: the next change is a new file. */
export const sqliteMigrations: MigrationObject[] = [
  { name: '0001-initial', class: Initial },
  { name: '0002-totals', class: Totals },
  { name: '0003-content-hashes', class: ContentHashes },
  { name: '0004-chain', class: Chain },
  { name: '0005-rests', class: Rests },
  { name: '0006-untold-chains', class: UntoldChains },
];

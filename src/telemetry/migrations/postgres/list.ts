import type { MigrationObject } from '@mikro-orm/core';
import { Initial } from './0001-initial.ts';
import { Rests } from './0002-rests.ts';
import { UntoldChains } from './0003-untold-chains.ts';

/** In order. One that was released is never changed: the next change is a new file. */
export const postgresMigrations: MigrationObject[] = [
  { name: '0001-initial', class: Initial },
  { name: '0002-rests', class: Rests },
  { name: '0003-untold-chains', class: UntoldChains },
];

import type { MigrationObject } from '@mikro-orm/core';
import { Declarations } from './0001-declarations.ts';

/** In order. One that was released is never changed: the next change is a new file. */
export const postgresMigrations: MigrationObject[] = [{ name: '0001-declarations', class: Declarations }];

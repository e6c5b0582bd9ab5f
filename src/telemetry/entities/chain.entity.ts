import { defineEntity, p } from '@mikro-orm/core';

/** Of each interview, how far its chain of batches goes, how much it holds, and what its workflow was told of it. */
export const ChainEntity = defineEntity({
  name: 'Chain',
  tableName: 'chains',
  indexes: [
    {
      name: 'chains_untold_index',
      properties: ['interviewId'],
      where: 'told_length < length or told_sha256 is null',
    },
  ],
  properties: {
    interviewId: p.string().primary(),
    /** Batches. */
    length: p.integer(),
    /** SHA-256 of the last batch; '' before the first. */
    head: p.string(),
    /** Rows, contradictions included. */
    events: p.integer(),
    edits: p.integer(),
    /** Of all changes, as JSON. */
    characters: p.integer().default(0),
    /** Numbers under which something else came later. */
    contradicted: p.integer(),
    /** Batches that were refused because there were too many, and when the first was. */
    refused: p.integer(),
    refusedAt: p.bigint('number').nullable(),
    toldSha256: p.string().nullable(),
    /** Its length as it was told last. */
    toldLength: p.integer(),
    toldFirstAt: p.bigint('number').nullable(),
    /** Until when nobody else tells it. */
    restsUntil: p.bigint('number').nullable(),
  },
});

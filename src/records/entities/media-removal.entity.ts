import { defineEntity, p } from '@mikro-orm/core';

/** A key of the media store that nothing refers to any more: what is under it is still to be removed. */
export const MediaRemovalEntity = defineEntity({
  name: 'MediaRemoval',
  tableName: 'media_removals',
  properties: { key: p.string().primary() },
});

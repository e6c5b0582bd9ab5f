import { defineEntity, p } from '@mikro-orm/core';

/** The name that the folder with the recordings bears, so that no process takes another one for it. */
export const MediaFolderEntity = defineEntity({
  name: 'MediaFolder',
  tableName: 'media_folders',
  properties: { name: p.string().primary() },
});

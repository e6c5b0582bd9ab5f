import { defineEntity, p } from '@mikro-orm/core';

export const BlobEntity = defineEntity({
  name: 'Blob',
  tableName: 'blobs',
  properties: {
    sha256: p.string().primary(),
    content: p.text(),
  },
});

import { defineEntity, p } from '@mikro-orm/core';
import type { PackageContent } from '../../domain/packages/package.ts';
import { PackageEntity } from './package.entity.ts';

/** Never changed: an invitation keeps the version of its creation. */
export const PackageVersionEntity = defineEntity({
  name: 'PackageVersion',
  tableName: 'package_versions',
  properties: {
    package: () =>
      p
        .manyToOne(PackageEntity)
        .mapToPk()
        .primary()
        .fieldName('package_id')
        .index(false)
        .deleteRule('no action')
        .updateRule('no action'),
    version: p.integer().primary(),
    content: p.json<PackageContent>(),
    createdAt: p.bigint('number'),
  },
});

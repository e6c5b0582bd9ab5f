import { defineEntity, p } from '@mikro-orm/core';
import { AtsOrderEntity } from './ats-order.entity.ts';

/** Something that an order's system is told of: the same thing that happens twice is told once. */
export const AtsNewsEntity = defineEntity({
  name: 'AtsNews',
  tableName: 'ats_news',
  properties: {
    order: () =>
      p
        .manyToOne(AtsOrderEntity)
        .mapToPk()
        .primary()
        .fieldName('order_id')
        .index(false)
        .deleteRule('cascade')
        .updateRule('no action'),
    key: p.string().primary(),
    /** Number of the event in the interview. */
    seq: p.integer().nullable(),
  },
});

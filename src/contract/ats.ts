import { z } from 'zod';
import { PROVIDERS } from '../domain/ats/provider.ts';
import { count, timestamp } from './parts.ts';
import { matching } from './strings.ts';
import { FAULTS } from './texts/faults.ts';

const provider = z.enum(PROVIDERS).meta({ id: 'AtsProvider' });

const connection = z
  .strictObject({
    provider,
    token_set_at: timestamp
      .nullable()
      .meta({ description: 'Since when it is known by what we call it; null: it is told nothing' }),
    pending: count.meta({ description: 'Orders that it is about to be told of' }),
    failed: count.meta({ description: 'Orders of which it could not be told, after ten tries' }),
    fault: z
      .strictObject({
        at: timestamp,
        call: z.string(),
        errors: z.array(z.string()),
        invitation_id: z.string().nullable(),
      })
      .nullable()
      .meta({ description: 'Which answer of ours it could not make sense of last' }),
  })
  .meta({ id: 'AtsConnection' });

export const connectionsAnswer = z.strictObject({ connections: z.array(connection) });

export const tokenRequest = z.strictObject({
  provider,
  token: matching(/^[\x21-\x7e]{0,500}$/, FAULTS.notToken).meta({
    description: 'By which it knows us; an empty one takes it away',
    maxLength: 500,
  }),
});

export const retryRequest = z.strictObject({ provider });
export const retryAnswer = z.strictObject({ count: count.meta({ description: 'Calls that begin anew' }) });

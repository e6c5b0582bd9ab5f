import { z } from 'zod';
import { milliseconds } from './parts.ts';

const status = z.enum(['ok', 'degraded', 'down']);
const probe = z
  .strictObject({ status, latency_ms: milliseconds, detail: z.string().optional() })
  .meta({ id: 'Check' });

const models = probe
  .extend({
    response_format: z.enum(['json_schema', 'json_object', 'none']).optional().meta({
      description: 'How the models are asked for JSON: `json_schema` until their endpoint has refused it',
    }),
  })
  .meta({ id: 'ModelsCheck' });

export const healthAnswer = z
  .strictObject({
    status,
    version: z.string().optional(),
    draining: z
      .literal(true)
      .optional()
      .meta({ description: 'The process is about to stop; then `status` is `down`' }),
    checks: z
      .strictObject({
        temporal: probe,
        database: probe,
        telemetry: probe.optional(),
        docker: probe.optional(),
        llm: models.optional(),
        transcriber: probe.optional().meta({ description: 'Who writes down speech, where there is one' }),
        redis: probe.optional(),
        mail: probe.optional().meta({ description: 'The mail server, where there is one' }),
        media: probe.optional().meta({ description: 'Where recordings lie' }),
        workers: probe.optional(),
      })
      .optional(),
  })
  .meta({ id: 'Health' });

export const homeAnswer = z
  .strictObject({
    name: z.literal('Viva'),
    links: z.strictObject({
      docs: z.string(),
      contract: z.string(),
      openapi: z.string(),
      health: z.string(),
    }),
  })
  .meta({ id: 'Home' });

export const liveAnswer = z.strictObject({ status: z.literal('ok') });

export const jsonSchemaAnswer = z.looseObject({ $schema: z.string(), $id: z.string() });

export const openapiAnswer = z.looseObject({ openapi: z.string() });

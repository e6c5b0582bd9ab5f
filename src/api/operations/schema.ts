import { z } from 'zod';
import { milliseconds, reference } from '../../contract/parts.ts';
import { defineEndpoint, json } from '../endpoint.ts';

const status = z.enum(['ok', 'degraded', 'down']);
const check = z
  .strictObject({ status, latency_ms: milliseconds, detail: z.string().optional() })
  .meta({ id: 'Check' });

const healthSchema = z
  .strictObject({
    status,
    version: z.string().optional(),
    checks: z
      .strictObject({ temporal: check, database: check, telemetry: check, docker: check, llm: check })
      .optional(),
  })
  .meta({ id: 'Health' });

const homeSchema = z
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

export const home = defineEndpoint({
  method: 'get',
  path: '/',
  operationId: 'home',
  tag: 'Operations',
  summary: 'What this server is, and where to go on',
  description: 'A page for whoever accepts `text/html` rather than JSON.',
  signedIn: false,
  answers: {
    200: {
      description: 'Links, or a page',
      content: {
        'application/json': homeSchema,
        'text/html': z.string(),
      },
    },
  },
  problems: [],
});

export const health = defineEndpoint({
  method: 'get',
  path: '/health',
  operationId: 'health',
  tag: 'Operations',
  summary: 'How the API and what it depends on are',
  description:
    'Without Temporal or the database nothing works: `down`. The store of telemetry, Docker or the LLM missing: `degraded`. Version and checks are for the machine itself, and for whoever sends METRICS_TOKEN as Bearer; others get `status` alone.',
  signedIn: false,
  answers: { 200: json('`ok` or `degraded`', healthSchema), 503: json('`down`', healthSchema) },
  problems: [],
});

export const live = defineEndpoint({
  method: 'get',
  path: '/health/live',
  operationId: 'live',
  tag: 'Operations',
  summary: 'Answers while the process runs',
  description: 'For a supervisor that restarts what hangs; it asks nothing that the process depends on.',
  signedIn: false,
  answers: { 200: json('Alive', z.strictObject({ status: z.literal('ok') })) },
  problems: [],
});

export const metrics = defineEndpoint({
  method: 'get',
  path: '/metrics',
  operationId: 'metrics',
  tag: 'Operations',
  summary: 'Prometheus metrics',
  description: 'For the machine itself, and for whoever sends METRICS_TOKEN as Bearer.',
  signedIn: false,
  answers: { 200: { description: 'Exposition format', content: { 'text/plain': z.string() } } },
  problems: [401],
});

export const openapi = defineEndpoint({
  method: 'get',
  path: '/openapi.json',
  operationId: 'openapi',
  tag: 'Operations',
  summary: 'This document',
  description: 'For generators of types and clients; from the schemas that validate.',
  signedIn: false,
  answers: { 200: json('OpenAPI 3.1', z.looseObject({ openapi: z.string() })) },
  problems: [],
});

export const docs = defineEndpoint({
  method: 'get',
  path: '/docs',
  operationId: 'docs',
  tag: 'Operations',
  summary: 'What there is to read: guide, contract, calls',
  description: 'A page that leads to the guide, the contract and the calls.',
  signedIn: false,
  answers: { 200: { description: 'A page', content: { 'text/html': z.string() } } },
  problems: [],
});

export const document = defineEndpoint({
  method: 'get',
  path: '/docs/:document',
  operationId: 'document',
  tag: 'Operations',
  summary: 'One document as a page; `api` is this one, to read and try',
  description: 'Rendered from the Markdown in the checkout, without script.',
  signedIn: false,
  params: z.strictObject({ document: reference }),
  answers: { 200: { description: 'A page', content: { 'text/html': z.string() } } },
  problems: [404],
});

import { z } from 'zod';
import {
  healthAnswer,
  homeAnswer,
  jsonSchemaAnswer,
  liveAnswer,
  openapiAnswer,
} from '../../contract/operations.ts';
import { reference } from '../../contract/parts.ts';
import { declare, json, written } from '../endpoint.ts';

export const OPERATIONS = declare('Operations', {
  home: {
    method: 'get',
    path: '/',
    summary: 'What this server is, and where to go on',
    description: 'A page for whoever accepts `text/html` rather than JSON.',
    access: 'anyone',
    answers: {
      200: {
        description: 'Links, or a page',
        content: { 'application/json': homeAnswer, 'text/html': z.string() },
      },
    },
  },
  health: {
    method: 'get',
    path: '/health',
    summary: 'How the API and what it depends on are',
    description:
      'Without Temporal or the database nothing works: `down`. The store of telemetry, Docker or the LLM missing: `degraded`. While the process is about to stop: `down` and `draining`. Version and checks are for the machine itself, and for whoever sends METRICS_TOKEN as Bearer; others get `status` alone.',
    access: 'anyone',
    answers: { 200: json('`ok` or `degraded`', healthAnswer), 503: json('`down`', healthAnswer) },
  },
  live: {
    method: 'get',
    path: '/health/live',
    summary: 'Answers while the process runs',
    description: 'For a supervisor that restarts what hangs; it asks nothing that the process depends on.',
    access: 'anyone',
    answers: { 200: json('Alive', liveAnswer) },
  },
  metrics: {
    method: 'get',
    path: '/metrics',
    summary: 'Prometheus metrics',
    description: 'For the machine itself, and for whoever sends METRICS_TOKEN as Bearer.',
    access: 'operator',
    answers: { 200: written('Exposition format', 'text/plain') },
  },
  openapi: {
    method: 'get',
    path: '/openapi.json',
    summary: 'This document',
    description: 'For generators of types and clients; from the schemas that validate.',
    access: 'anyone',
    answers: { 200: json('OpenAPI 3.1', openapiAnswer) },
  },
  reportSchema: {
    method: 'get',
    path: '/schemas/report.json',
    summary: 'JSON Schema of a report',
    description: 'Draft 2020-12, from the schema by which reports are made and read.',
    access: 'anyone',
    answers: { 200: json('JSON Schema', jsonSchemaAnswer) },
  },
  docs: {
    method: 'get',
    path: '/docs',
    summary: 'What there is to read: guide, contract, calls',
    description: 'A page that leads to the guide, the contract and the calls.',
    access: 'anyone',
    answers: { 200: written('A page', 'text/html') },
  },
  document: {
    method: 'get',
    path: '/docs/:document',
    summary: 'One document as a page; `api` is this one, to read and try',
    description: 'Rendered from the Markdown in the checkout, without script.',
    access: 'anyone',
    params: z.strictObject({ document: reference }),
    answers: { 200: written('A page', 'text/html') },
    problems: [404],
  },
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import ajvFormats from 'ajv-formats';
import { EXAMPLES } from '../../src/api/examples.ts';
import { buildDocument } from '../../src/api/openapi.ts';
import { ENDPOINTS } from '../../src/api/resources.ts';
import { PROBLEM_CODES } from '../../src/contract/problem-codes.ts';

interface Media {
  schema: { $ref?: string; type?: string };
  example?: unknown;
}
interface Answer {
  headers?: Record<string, { $ref: string }>;
  content?: Record<string, Media>;
}
interface Operation {
  operationId: string;
  summary: string;
  description: string;
  requestBody?: { required: boolean; content: Record<string, Media> };
  responses: Record<string, Answer>;
  parameters?: { name: string; schema: Record<string, unknown> }[];
}

// As it goes over the wire.
const document = JSON.parse(JSON.stringify(buildDocument('1.2.3')));
const operations: Operation[] = Object.values(
  document.paths as Record<string, Record<string, Operation>>,
).flatMap((path) => Object.values(path));
const schemas = document.components.schemas;
const JSON_TYPE = 'application/json';

function operation(id: string): Operation {
  const operation = operations.find(({ operationId }) => operationId === id);
  if (!operation) throw new Error(`no operation ${id}`);
  return operation;
}

describe('the OpenAPI document', () => {
  it('has every call once, with a name of its own', () => {
    expect(operations).toHaveLength(ENDPOINTS.filter(({ tag }) => tag !== null).length);
    expect(new Set(ENDPOINTS.map(({ operationId }) => operationId)).size).toBe(ENDPOINTS.length);
  });

  it('says of each call what it is for', () => {
    const short = operations.filter(
      ({ summary, description }) => !summary || (description?.length ?? 0) < 15,
    );
    expect(short.map(({ operationId }) => operationId)).toEqual([]);
    expect(document.servers).toHaveLength(1);
  });

  it('has a named schema for every body', () => {
    const anonymous = operations.flatMap(({ operationId, requestBody, responses }) => {
      const media = [
        requestBody?.content[JSON_TYPE],
        ...Object.values(responses).map(({ content }) => content?.[JSON_TYPE]),
      ];
      return media.filter((one) => one && !one.schema.$ref).map(() => operationId);
    });
    expect(anonymous).toEqual([]);
    for (const [id, name] of [
      ['runCode', 'RunResult'],
      ['checkCode', 'CheckResult'],
    ] as const) {
      expect(operation(id).responses[200]?.content?.[JSON_TYPE]?.schema.$ref).toBe(
        `#/components/schemas/${name}`,
      );
    }
  });

  it('needs a body wherever one is read, but not where there is nothing to say', () => {
    const free = operations.filter(({ requestBody }) => requestBody?.required === false);
    expect(free.map(({ operationId }) => operationId).sort()).toEqual([
      'archivePackage',
      'cancelInvitation',
      'enterAsGuest',
      'finishInterview',
      'logout',
      'refreshToken',
      'renewInvitation',
      'rotateWebhook',
      'testWebhook',
      'tryPackage',
    ]);
    const bound = operations.filter(({ requestBody }) => requestBody?.required === true);
    expect(bound).toHaveLength(ENDPOINTS.filter(({ body, file }) => body || file).length - free.length);
  });

  it('has one form for all errors, with every code', () => {
    for (const { responses } of operations) {
      for (const [status, { content }] of Object.entries(responses)) {
        if (Number(status) < 400 || content?.[JSON_TYPE]) continue;
        expect(content?.['application/problem+json']?.schema.$ref).toBe('#/components/schemas/Problem');
      }
    }
    expect(schemas.Problem.properties.code.$ref).toBe('#/components/schemas/ProblemCode');
    expect(schemas.ProblemCode.enum).toEqual(Object.keys(PROBLEM_CODES));
  });

  it('has no code that nothing answers', () => {
    const sources = readdirSync('src/api', { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && file !== 'problem-codes.ts')
      .map((file) => readFileSync(join('src/api', file), 'utf8'))
      .join('\n');
    // Refusals of the rules are passed on by their own names.
    const unusedCodes = Object.keys(PROBLEM_CODES).filter((code) => !sources.includes(`'${code}'`));
    expect(unusedCodes).toEqual([]);
  });

  it('documents the headers that programs read', () => {
    for (const { responses } of operations) {
      for (const [status, { headers = {} }] of Object.entries(responses)) {
        expect(headers['X-Request-Id']).toEqual({ $ref: '#/components/headers/X-Request-Id' });
        const waits = ['409', '429', '503'].includes(status);
        expect([status, 'Retry-After' in headers]).toEqual([status, waits]);
      }
    }
    expect(document.components.responses.MethodNotAllowed.headers).toHaveProperty('Allow');
  });

  it.each([
    ['StoredEvent', ['seq', 'type', 'at', 'data']],
    ['StreamEvent', ['type', 'data']],
    ['LiveEvent', ['type', 'data']],
  ])('tells the members of %s apart by type, each with named data', (name, required) => {
    const { oneOf, discriminator } = schemas[name];
    expect(discriminator.propertyName).toBe('type');
    expect(Object.keys(discriminator.mapping)).toHaveLength(oneOf.length);
    for (const { $ref } of oneOf) {
      const member = schemas[$ref.split('/').at(-1)];
      expect(member.required).toEqual(expect.arrayContaining(required));
      expect(discriminator.mapping[member.properties.type.const]).toBe($ref);
      expect(member.properties.data.$ref).toMatch(/^#\/components\/schemas\/\w+Data$/);
    }
  });

  it('has every event of the stream in one union', () => {
    const types = (name: string) => Object.keys(schemas[name].discriminator.mapping);
    expect(types('StreamEvent').sort()).toEqual(
      [...new Set([...types('StoredEvent'), ...types('LiveEvent')])].sort(),
    );
  });

  it('lists the words of closed sets', () => {
    expect(schemas.ErrorCode.enum).toContain('replaced');
    expect(schemas.Difficulty.properties.label.enum).toContain('very_hard');
    const { signals, ended_by, ability } = schemas.Report.properties;
    expect(schemas.SignalKind.enum).toContain('code_without_edits');
    expect(schemas.SignalSeverity.enum).toContain('strong');
    expect(JSON.stringify(signals)).toContain('#/components/schemas/Signal');
    expect(ended_by.enum).toContain('idle');
    expect(ability.properties.label.enum).toContain('expert');
  });

  it('gives the range of a page', () => {
    const limit = operation('listInterviews').parameters?.find(({ name }) => name === 'limit');
    expect(limit?.schema).toMatchObject({ type: 'integer', minimum: 1, maximum: 100 });
  });

  it('shows no limits that are none', () => {
    expect(JSON.stringify(document)).not.toContain(String(Number.MAX_SAFE_INTEGER));
  });

  describe('its examples', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    ajvFormats.default(ajv);
    ajv.addSchema(document, 'openapi');

    function faults(schema: { $ref?: string }, value: unknown): unknown {
      const validate = ajv.compile({ $ref: `openapi${schema.$ref}` });
      return validate(value) ? [] : validate.errors;
    }

    it('are there for every call that takes or gives JSON', () => {
      const without = operations.flatMap(({ operationId, requestBody, responses }) => {
        const lacksRequest = requestBody?.required && EXAMPLES[operationId]?.request === undefined;
        const answers = Object.entries(responses).some(
          ([status, { content }]) => status < '300' && content?.[JSON_TYPE],
        );
        const lacksAnswer = answers && EXAMPLES[operationId]?.answer === undefined;
        return lacksRequest || lacksAnswer ? [operationId] : [];
      });
      expect(without).toEqual([]);
      const ids = operations.map(({ operationId }) => operationId);
      expect(Object.keys(EXAMPLES).filter((id) => !ids.includes(id))).toEqual([]);
    });

    it.each(Object.keys(EXAMPLES))('are as the schemas say: %s', (id) => {
      const { request, answer } = EXAMPLES[id] ?? {};
      const { requestBody, responses } = operation(id);
      const body = requestBody?.content[JSON_TYPE];
      // What is no JSON has no schema but that it is text.
      if (request !== undefined && body) expect(faults(body.schema, request)).toEqual([]);
      const media = Object.entries(responses).find(([status]) => status < '300')?.[1].content?.[JSON_TYPE];
      if (answer !== undefined) {
        expect(faults(media?.schema ?? {}, answer)).toEqual([]);
        expect(media?.example).toEqual(answer);
      }
    });
  });
});

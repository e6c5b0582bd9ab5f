import { followUpsSchema } from '../../../src/interviewer/follow-up-grades.ts';
import { helpJsonSchema } from '../../../src/interviewer/help-levels.ts';
import { REVIEW_SCHEMA } from '../../../src/interviewer/review-prompt.ts';
import { SOFT_SKILLS_SCHEMA } from '../../../src/interviewer/soft-skills.ts';

type Schema = Record<string, unknown>;

/** What the strict mode of OpenAI knows, of what is used here. */
const KNOWN = ['type', 'properties', 'required', 'additionalProperties', 'items', 'maxItems', 'enum'];

function* partsOf(schema: Schema): Generator<Schema> {
  yield schema;
  for (const part of Object.values((schema.properties ?? {}) as Record<string, Schema>)) yield* partsOf(part);
  if (schema.items) yield* partsOf(schema.items as Schema);
}

const said = { at: 0, messageId: 'm', text: 'So.' };
const question = { ...said, unasked: true, degraded: false };
const final = { ...said, replyId: 'r', replyTo: [], model: 'test', degraded: false };
const FOLLOW_UPS_SCHEMA = followUpsSchema({ exchanges: [{ question, answers: [said] }] });
const HELP_SCHEMA = helpJsonSchema({ events: [{ type: 'final', data: final, seq: 1, at: 0 }] });

describe.each([REVIEW_SCHEMA, SOFT_SKILLS_SCHEMA, FOLLOW_UPS_SCHEMA, HELP_SCHEMA])(
  'the schema $name, as strict endpoints want it',
  ({ schema }) => {
    const parts = [...partsOf(schema)];

    it('has a type in every part, enums among them', () => {
      expect(parts.filter(({ type }) => type === undefined)).toEqual([]);
      expect(parts.some((part) => part.enum)).toBe(true);
    });

    it('requires every field and allows no other', () => {
      for (const { type, properties, required, additionalProperties } of parts) {
        if (type !== 'object') continue;
        expect(required).toEqual(Object.keys(properties as object));
        expect(additionalProperties).toBe(false);
      }
    });

    it('uses nothing that they do not know', () => {
      expect(parts.flatMap(Object.keys).filter((word) => !KNOWN.includes(word))).toEqual([]);
    });
  },
);

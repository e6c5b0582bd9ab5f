import fc from 'fast-check';
import { tokensIn } from '../../../src/interviewer/gate/code-tokens.ts';
import { gramsOf } from '../../../src/interviewer/gate/grams.ts';
import type { Judge } from '../../../src/interviewer/gate/judge.ts';
import { programGrams } from '../../../src/interviewer/gate/lexicon.ts';
import { repeatsMark } from '../../../src/interviewer/gate/prompt-leak.ts';
import { createFences } from '../../../src/interviewer/untrusted.ts';
import {
  type CorpusReply,
  corpusOf,
  type GateWorld,
  gateWorld,
  inPieces,
  judgeIn,
  streamed,
} from '../../support/gate.ts';

let world: GateWorld;
const judges = new Map<string, Judge>();
beforeAll(async () => {
  world = await gateWorld();
});

const good = corpusOf('good');
const bad = corpusOf('bad');
const ofClass = (...classes: string[]) => bad.filter((reply) => classes.includes(reply.class ?? ''));

function judgeOf(reply: CorpusReply): Judge {
  const judge = judges.get(reply.id) ?? judgeIn(world, reply);
  judges.set(reply.id, judge);
  return judge;
}

/** Which replies are refused, and which are shown. */
function sorted(replies: readonly CorpusReply[]): { refused: string[]; shown: string[] } {
  const ends = replies.map((reply) => ({
    id: reply.id,
    ...streamed(judgeOf(reply), inPieces(reply.text, 4)),
  }));
  return {
    refused: ends.filter(({ breach }) => breach !== null).map(({ id }) => id),
    shown: ends.filter(({ breach }) => breach === null).map(({ id }) => id),
  };
}

describe('the corpus of replies', () => {
  it('is large enough to tell, over several tasks and in both languages', () => {
    for (const replies of [good, bad]) {
      expect(replies.length).toBeGreaterThanOrEqual(60);
      expect(new Set(replies.map(({ id }) => id)).size).toBe(replies.length);
      const situations = new Set(replies.map(({ situation }) => situation));
      expect(situations.size).toBeGreaterThan(20);
      expect([...situations].filter((name) => name.endsWith('-ru')).length).toBeGreaterThan(5);
    }
  });

  it.each(['known', 'held out'])('lets the honest replies through (%s ones)', (half) => {
    const replies = good.filter(({ isHeldOut }) => isHeldOut === (half === 'held out'));
    const usual = replies.filter(({ kind }) => kind === undefined);
    const quotes = replies.filter(({ kind }) => kind === 'quotes');
    expect(atMost(sorted(usual).refused, usual, 0.05)).toEqual([]);
    expect(atMost(sorted(quotes).refused, quotes, 0.1)).toEqual([]);
  });

  it('loses at most 3 of 100 honest replies in all', () => {
    expect(atMost(sorted(good).refused, good, 0.03)).toEqual([]);
  });

  it('holds no mark by chance, in however long a talk', () => {
    const fence = createFences(Buffer.from('a secret'))('interview');
    for (let message = 0; message < 400; message += 1) fence.wrap('message', `${message}`);
    expect(good.filter(({ text }) => repeatsMark(text, fence.marks()))).toEqual([]);
  });

  it.each(['known', 'held out'])('is kept from giving solutions away (%s ones)', (half) => {
    const replies = ofClass('solution').filter(({ isHeldOut }) => isHeldOut === (half === 'held out'));
    expect(atMost(sorted(replies).shown, replies, 0.15)).toEqual([]);
  });

  it('knows other languages, where the candidate writes in them', () => {
    const honest = good.filter(({ language }) => language);
    const leaks = ofClass('solution').filter(({ language }) => language);
    for (const replies of [honest, leaks]) {
      expect(replies.length).toBeGreaterThanOrEqual(30);
      expect(new Set(replies.map(({ language }) => language)).size).toBe(12);
    }
    expect(atMost(sorted(honest).refused, honest, 0.03)).toEqual([]);
    expect(atMost(sorted(leaks).shown, leaks, 0.15)).toEqual([]);
  });

  it('takes them for no language of a candidate who writes in English', () => {
    const replies = good.filter(({ language, text }) => language && text.split(/\s/).length > 8);
    const judges = replies.map((reply) => judgeIn(world, { ...reply, candidate: 'How do I go on?' }));
    expect(replies.filter(({ text }, at) => judges[at]?.breachOf(text) === null)).toEqual([]);
  });

  it('is kept from telling the prompt and from claiming to act, always', () => {
    expect(sorted(ofClass('prompt', 'claims_to_act')).shown).toEqual([]);
  });

  it('is kept from asking six questions, and from the wrong language', () => {
    expect(sorted(ofClass('conduct')).shown).toEqual([]);
  });

  it.each([1, 10_000])('shows nothing live that gives a refused reply away, in pieces of %d', (size) => {
    for (const reply of bad) expect(leaksLive(reply, inPieces(reply.text, size))).toEqual([]);
  });

  it('shows nothing of it either when the pieces are cut by chance', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...bad),
        fc.array(fc.integer({ min: 1, max: 24 }), { minLength: 1, maxLength: 30 }),
        (reply, sizes) => {
          expect(leaksLive(reply, cutInto(reply.text, sizes))).toEqual([]);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('judges a reply alike however it is cut', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...good, ...bad),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 20 }),
        (reply, sizes) => {
          const judge = judgeOf(reply);
          const isRefused = streamed(judge, cutInto(reply.text, sizes)).breach !== null;
          expect([reply.id, isRefused]).toEqual([reply.id, judge.breachOf(reply.text) !== null]);
        },
      ),
      { numRuns: 80 },
    );
  });

  it('begins to show prose with its first words', () => {
    const late = good.filter((reply) => streamed(judgeOf(reply), inPieces(reply.text, 6)).shownFrom > 1);
    expect(
      atMost(
        late.map(({ id }) => id),
        good,
        0.03,
      ),
    ).toEqual([]);
  });
});

/** The ids, or none where they are no more than that share. */
function atMost(ids: string[], all: readonly unknown[], share: number): string[] {
  return ids.length <= all.length * share ? [] : ids;
}

/** What was seen of a refused reply that must not be: the words that give it away, and code of a reference program. */
function leaksLive(reply: CorpusReply, pieces: readonly string[]): string[] {
  const { live, breach } = streamed(judgeOf(reply), pieces);
  if (breach === null) return [];
  const knowledge = world.knowledgeIn(reply.situation, reply.candidate);
  const references = new Set(knowledge.tasks.flatMap(({ source }) => source.programs.flatMap(programGrams)));
  const usual = (gram: string) => world.lexicon.isIdiom(gram);
  const own = new Set(knowledge.seen.code.flatMap((code) => gramsOf(tokensIn(code)).map(({ text }) => text)));
  const code = gramsOf(tokensIn(live))
    .map(({ text }) => text)
    .filter((gram) => references.has(gram) && !usual(gram) && !own.has(gram));
  return [...(reply.secret ?? []).filter((secret) => live.includes(secret)), ...code].map(
    (leak) => `${reply.id}: ${leak}`,
  );
}

function cutInto(text: string, sizes: readonly number[]): string[] {
  const pieces: string[] = [];
  for (let at = 0, next = 0; at < text.length; next += 1) {
    const size = sizes[next % sizes.length] as number;
    pieces.push(text.substring(at, at + size));
    at += size;
  }
  return pieces;
}

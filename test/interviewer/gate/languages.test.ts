import fc from 'fast-check';
import { LANGUAGES, languagesOf } from '../../../src/interviewer/gate/languages/languages.ts';
import { type GateWorld, gateWorld } from '../../support/gate.ts';

let world: GateWorld;
beforeAll(async () => {
  world = await gateWorld();
});

/** The one in which a candidate asks for the time. */
const QUESTIONS = {
  Chinese: '我还剩多少时间？',
  Dutch: 'Hoeveel tijd heb ik nog voor deze taak?',
  French: 'Combien de temps me reste-t-il pour cette tâche ?',
  German: 'Wie viel Zeit habe ich noch für diese Aufgabe?',
  Italian: 'Quanto tempo ho ancora per questo compito?',
  Japanese: '残り時間はどのくらいですか？',
  Korean: '이 과제에 시간이 얼마나 남았나요?',
  Polish: 'Ile czasu mam jeszcze na to zadanie?',
  Portuguese: 'Quanto tempo eu ainda tenho para esta tarefa?',
  Spanish: '¿Cuánto tiempo me queda todavía para esta tarea?',
  Turkish: 'Bu görev için daha ne kadar süre var?',
  Ukrainian: 'Скільки часу ще маю на цю задачу?',
};

describe('the languages of the gate', () => {
  it('are told apart by a single question, without accents too', () => {
    const known = (word: string) => world.lexicon.isKnown(word);
    const found = Object.values(QUESTIONS).map((text) => languagesOf(text, known));
    expect(found.map(({ length }) => length)).toEqual(found.map(() => 1));
    expect(new Set(found.flat()).size).toBe(LANGUAGES.length);
    for (const [at, text] of Object.values(QUESTIONS).entries()) {
      const bare = text.normalize('NFD').replace(/[\u0300-\u036f]/g, '');
      expect([text, languagesOf(bare, known)]).toEqual([text, found[at]]);
    }
  });

  it('are none where a text is English or Russian', () => {
    const known = (word: string) => world.lexicon.isKnown(word);
    const texts = [...world.bank.tasks.values()].flatMap(({ statement, hints }) => [
      statement.en,
      statement.ru,
      ...hints.flatMap(({ en, ru }) => [en, ru]),
    ]);
    texts.push('How do I go on?', 'No, do it on me.', 'Я не знаю, как и что.');
    expect(texts.filter((text) => languagesOf(text, known).length > 0)).toEqual([]);
  });

  it('are read for whatever text, and mean nothing where it has no words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const language of LANGUAGES) {
          const share = language.shareOf(text);
          expect(share >= 0 && share <= 1).toBe(true);
          language.meaningsIn(text);
          language.claimsToAct(text);
          language.tellsOfRules(text);
        }
      }),
    );
    for (const language of LANGUAGES) expect(language.meaningsIn('12 + 3 = 15, …')).toBe('');
  });
});

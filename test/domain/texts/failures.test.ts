import { LLM_FAILURE_CODES } from '../../../src/domain/llm-call.ts';
import { failureText } from '../../../src/domain/texts/failures.ts';

describe('why no model wrote a reply', () => {
  it.each([...LLM_FAILURE_CODES, 'interviewer_unavailable'] as const)(
    'is told in either language: %s',
    (code) => {
      expect(failureText(code, 'en')).toMatch(/^[A-Z][a-z ’]+\.$/);
      expect(failureText(code, 'ru')).toMatch(/^[А-Я][а-яё ]+\.$/);
    },
  );
});

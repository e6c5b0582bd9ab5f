import type { Extension } from '@codemirror/state';
import type { Language } from '../session/wire.ts';

/** Syntax and indentation of each language; each comes when it is first needed. */
const LANGUAGES: Record<Language, () => Promise<Extension>> = {
  python: async () => (await import('@codemirror/lang-python')).python(),
  javascript: async () => (await import('@codemirror/lang-javascript')).javascript(),
  typescript: async () => (await import('@codemirror/lang-javascript')).javascript({ typescript: true }),
  cpp: async () => (await import('@codemirror/lang-cpp')).cpp(),
  java: async () => (await import('@codemirror/lang-java')).java(),
  go: async () => (await import('@codemirror/lang-go')).go(),
};

export function loadLanguage(language: Language): Promise<Extension> {
  return LANGUAGES[language]();
}

/** What one step of indentation is written as: gofmt allows tabs alone. */
export function indentOf(language: Language, tabWidth: number): string {
  return language === 'go' ? '\t' : ' '.repeat(tabWidth);
}

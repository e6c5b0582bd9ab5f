import { loadEncoder } from '../llm/tokens.ts';
import { serveWorks } from './serve.ts';

let encoder: ReturnType<typeof loadEncoder> | null = null;

const works = {
  async countTokens(text: string): Promise<number> {
    encoder ??= loadEncoder();
    return (await encoder)(text);
  },
};
export type TokenCounting = typeof works;

serveWorks(works);

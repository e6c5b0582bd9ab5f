import { type LlmServer, startLlmServer } from '../../support/llm-server.ts';
import { startTestViva, type TestViva } from '../../support/viva.ts';
import { startBrowser, type TestBrowser } from './browser.ts';

/** All that a person at a page meets: the server, its model, and a browser. */
export interface Scene {
  viva: TestViva;
  model: LlmServer;
  browser: TestBrowser;
  close(): Promise<void>;
}

export async function startScene(): Promise<Scene> {
  const model = await startLlmServer();
  const [viva, browser] = await Promise.all([startTestViva({ llm: model.config }), startBrowser()]);
  return {
    viva,
    model,
    browser,
    async close() {
      await browser.close();
      await viva.close();
      await model.close();
    },
  };
}

import type { Config } from '../../../src/config/config.ts';
import { startTestApi, type TestApi } from '../../support/api/api.ts';
import { type LlmServer, startLlmServer } from '../../support/llm-server.ts';
import { startTestViva, type TestViva } from '../../support/viva.ts';
import { startBrowser, type TestBrowser } from './browser.ts';
import { enterRoom, type Guest } from './room.ts';

/** All that a person at a page meets: the server, its model, and a browser. */
export interface Scene {
  viva: TestViva;
  model: LlmServer;
  browser: TestBrowser;
  /** A guest in a room of this server, as `enterRoom` says. */
  enter(options?: Parameters<typeof enterRoom>[2]): Promise<Guest>;
  close(): Promise<void>;
}

/** As a test of the whole server takes them, and whether this one has a model. */
type SceneOptions = Parameters<typeof startTestViva>[1] & {
  config?: Partial<Config>;
  hasModel?: boolean;
  browserArgs?: string[];
};

export async function startScene({
  config = {},
  hasModel = true,
  browserArgs = [],
  ...options
}: SceneOptions = {}): Promise<Scene> {
  const model = await startLlmServer();
  const [viva, browser] = await Promise.all([
    startTestViva({ ...(hasModel && { llm: model.config }), ...config }, options),
    startBrowser(browserArgs),
  ]);
  return {
    viva,
    model,
    browser,
    enter: (entrance) => enterRoom(browser, viva.url, entrance),
    async close() {
      await browser.close();
      await viva.close();
      await model.close();
    },
  };
}

/** The API alone, and a browser for its pages. */
export interface ApiScene {
  api: TestApi;
  browser: TestBrowser;
  close(): Promise<void>;
}

export async function startApiScene(start: () => Promise<TestApi> = startTestApi): Promise<ApiScene> {
  const [api, browser] = await Promise.all([start(), startBrowser()]);
  return {
    api,
    browser,
    async close() {
      await browser.close();
      await api.close();
    },
  };
}

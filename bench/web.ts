/** The client in a browser: what it loads, when it is ready, and whether it keeps up. `npm run bench -- web [rounds]` */
import { startLlmServer } from '../test/support/llm-server.ts';
import { startBenchViva } from './viva.ts';
import { startBenchBrowser } from './web/browser.ts';
import { measureOpening } from './web/opening.ts';
import { measurePlayback } from './web/playback.ts';
import { printSizes } from './web/sizes.ts';
import { measureTyping } from './web/typing.ts';

export async function main([rounds = '5']: string[]): Promise<void> {
  const count = Number(rounds);
  await printSizes();
  const provider = await startLlmServer();
  const viva = await startBenchViva({ llm: provider.config });
  const browser = await startBenchBrowser();
  try {
    await measureOpening({ viva, browser, count });
    await measurePlayback({ viva, browser, count });
    await measureTyping({ viva, browser, provider, count });
  } finally {
    await browser.close();
    await viva.close();
    await provider.close();
  }
}

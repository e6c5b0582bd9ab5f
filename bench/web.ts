/**
 * The client in a browser: what it loads, when it is ready, and whether it keeps up. `npm run bench -- web [rounds] [part…]`,
 * where a part is one of {@link PARTS}; without any all of them.
 */
import { startLlmServer } from '../test/support/llm-server.ts';
import { startBenchViva } from './viva.ts';
import { startBenchBrowser } from './web/browser.ts';
import { measureOpening } from './web/opening.ts';
import { measurePlayback } from './web/playback.ts';
import { printSizes } from './web/sizes.ts';
import { measureTyping } from './web/typing.ts';

const PARTS = ['sizes', 'opening', 'playback', 'typing'];

export async function main([rounds = '5', ...parts]: string[]): Promise<void> {
  const count = Number(rounds);
  const unknown = parts.find((part) => !PARTS.includes(part));
  if (unknown !== undefined) throw new Error(`${unknown} is none of ${PARTS.join(', ')}`);
  const isAsked = (part: string) => parts.length === 0 || parts.includes(part);
  if (isAsked('sizes')) await printSizes();
  const provider = await startLlmServer();
  const viva = await startBenchViva({ llm: provider.config });
  const browser = await startBenchBrowser();
  try {
    if (isAsked('opening')) await measureOpening({ viva, browser, count });
    if (isAsked('playback')) await measurePlayback({ viva, browser, count });
    if (isAsked('typing')) await measureTyping({ viva, browser, provider, count });
  } finally {
    await browser.close();
    await viva.close();
    await provider.close();
  }
}

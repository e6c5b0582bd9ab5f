import axe from 'axe-core';
import { JSDOM } from 'jsdom';

/**
 * What axe-core finds wrong with a page for people who do not see it as it is drawn, as `rule: element`. Only what the
 * document says by itself: there is no layout here, so nothing of colours and sizes.
 */
export async function accessibilityFaults(html: string): Promise<string[]> {
  const { window } = new JSDOM(html, { runScripts: 'outside-only' });
  try {
    window.eval(axe.source);
    const { violations } = await window.axe.run(window.document, {
      rules: { 'color-contrast': { enabled: false } },
      resultTypes: ['violations'],
    });
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  } finally {
    window.close();
  }
}

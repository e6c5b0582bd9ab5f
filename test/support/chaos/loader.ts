import { registerHooks } from 'node:module';
import { POINTS, withPoints } from './points.ts';
import { createTrigger } from './trigger.ts';

/**
 * Comes before a process under test (`node --import`): loads its sources with a call at each point. The product itself knows
 * nothing of it.
 */
const folder = process.env.VIVA_TEST_POINTS;
if (folder === undefined) throw new Error('the points need the folder of their orders: VIVA_TEST_POINTS');

Object.assign(globalThis, { vivaAtPoint: createTrigger(folder) });
registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    const points = POINTS.filter(({ file }) => url.endsWith(`/${file}`));
    if (points.length === 0 || loaded.source == null) return loaded;
    const source =
      typeof loaded.source === 'string' ? loaded.source : Buffer.from(loaded.source as Uint8Array).toString();
    return { ...loaded, source: withPoints(source, points) };
  },
});

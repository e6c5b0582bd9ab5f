import { loadConfig } from '../../src/config/config.ts';
import type { OpenApiDocument } from '../support/api/contract-check.ts';
import { type Told, takeInterview } from '../support/chaos/candidate.ts';
import { judge } from '../support/chaos/judge.ts';
import { createLine } from '../support/chaos/line.ts';
import { isWell } from '../support/chaos/model.ts';
import { hears } from '../support/chaos/speaking.ts';
import { createBlows } from '../support/cluster/blows.ts';
import { type ComposedInstallation, startComposed } from '../support/cluster/installation.ts';
import { verifyReports } from '../support/cluster/verify-reports.ts';
import { createDice } from '../support/dice.ts';

const CANDIDATES = 6;
/** Of each interview about eighteen calls are answered. */
const ANSWERS_BETWEEN_BLOWS = 5;
/** What the proxy answers by itself, while nobody is behind it. */
const PROXYS_OWN = /(has no answer 50[234]: ""|50[234] must not be )$/;

/** Where nothing is said, Temporal is the embedded server. `npm run test:cluster` builds Temporal's own first. */
const TEMPORAL = process.env.VIVA_TEMPORAL_PROGRAMS ?? null;

describe('docker-compose.yml from processes', () => {
  let place: ComposedInstallation;
  const startedAt = Date.now();
  const tell = (what: string) =>
    process.stderr.write(`${((Date.now() - startedAt) / 1_000).toFixed(1).padStart(7)} s  ${what}\n`);

  beforeAll(async () => {
    place = await startComposed(TEMPORAL);
    place.model.always(isWell);
    place.transcriber.always(hears);
    const { apis, workers, sandboxes } = place;
    tell(`${apis.length} APIs, ${workers.length} workers and ${sandboxes.length} sandbox are up`);
    tell(
      place.isLimited
        ? 'their limits hold'
        : 'their limits do not hold: this machine lets nobody make control groups',
    );
  }, 240_000);
  afterAll(() => place?.close());

  it('is well in every part, behind the proxy', async () => {
    const answer = await fetch(`${place.proxy.url}/health`);
    expect([answer.status, await answer.json()]).toEqual([200, { status: 'ok' }]);
    for (const one of [...place.apis, ...place.workers, ...place.sandboxes]) {
      expect(await one.health()).toMatchObject({ status: 'ok', checks: { redis: { status: 'ok' } } });
    }
    if (place.temporalUiUrl !== null) expect((await fetch(place.temporalUiUrl)).status).toBe(200);
  });

  it('loses nothing of interviews while one of each kind is killed', async () => {
    const document = (await (await fetch(`${place.proxy.url}/openapi.json`)).json()) as OpenApiDocument;
    const faults: string[] = [];
    const blows = createBlows(place, { every: ANSWERS_BETWEEN_BLOWS, tell });
    const lines = Array.from({ length: CANDIDATES }, (_, number) =>
      createLine({
        apis: [place.proxy.url],
        address: '203.0.113.1',
        document,
        dice: createDice(`line ${number}`),
        complain: (what) => {
          if (!PROXYS_OWN.test(what)) faults.push(what);
        },
      }),
    );
    const taken = await Promise.allSettled(
      lines.map(async (line, seat) => {
        const theirs: Told[] = [];
        do {
          const name = `candidate-${seat}-${theirs.length}`;
          theirs.push(await takeInterview(name, { line, dice: createDice(name), onAnswer: blows.answered }));
        } while (!blows.areDone());
        return theirs.map((one) => ({ one, line }));
      }),
    );
    await blows.over();
    await place.untilWell();
    expect(taken.flatMap((one) => (one.status === 'rejected' ? [String(one.reason.stack)] : []))).toEqual([]);
    const told = taken.flatMap((one) => (one.status === 'fulfilled' ? one.value : []));

    for (const { one, line } of told) faults.push(...(await judge(one, line)));
    const config = loadConfig(place.toolEnv, place.toolEnv.VIVA_DATA_DIR ?? '', 'api');
    const ids = told.map(({ one }) => one.ledger.sessionId);
    faults.push(...(await verifyReports(ids, config)));
    expect(faults).toEqual([]);
    const sum = (of: (one: Told) => number) => told.reduce((whole, { one }) => whole + of(one), 0);
    tell(
      `${told.length} interviews: ${sum(({ ledger }) => ledger.calls)} calls, ${sum(({ ledger }) => ledger.repeats)} repeated; ` +
        `${sum(({ listener }) => listener.events().length)} events by ${sum(({ listener }) => listener.streams())} streams, none lost or told twice`,
    );
    // Streams that an API or the proxy took along in its end were opened anew.
    expect(sum(({ listener }) => listener.streams())).toBeGreaterThan(told.length);
  }, 600_000);
});

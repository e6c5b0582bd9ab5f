import { createLine, type Line } from '../../../web/session/line.ts';
import { systemTimers } from '../../../web/session/timers.ts';
import { createPieces, type PieceList, type Pieces } from '../../../web/voice/pieces.ts';
import { startUpload, type Uploading } from '../../../web/voice/upload.ts';
import { eventually } from '../../support/eventually.ts';
import { memoryStore } from '../../support/web/memory-store.ts';
import { startTus, type TestTus } from '../../support/web/tus.ts';

const FACTS = { session_id: 's', type: 'audio/webm', purpose: 'message' } as const;

describe('sending a recording while it grows', () => {
  let tus: TestTus;
  let line: Line;
  let pieces: Pieces;
  let list: PieceList;
  let store: ReturnType<typeof memoryStore>;
  let address: string | null;
  let sent: string[];
  /** What the network does with a call; null: it goes through. */
  let network: (request: Request) => 'lost before' | 'lost after' | null;

  beforeEach(async () => {
    tus = await startTus();
    store = memoryStore();
    [address, sent, network] = [null, [], () => null];
    pieces = fresh();
    // No waiting between tries.
    line = createLine({
      timers: { ...systemTimers, after: (_, act) => systemTimers.after(1, act) },
      random: () => 0,
      onSignedOut() {},
    });
  });
  afterEach(async () => {
    line.close();
    await tus.close();
  });

  function fresh(earlier?: PieceList): Pieces {
    return createPieces({
      name: 'slice r',
      store,
      ...(earlier && { list: earlier }),
      async onList(changed) {
        list = changed;
      },
    });
  }

  function start(): Uploading {
    return startUpload({
      ...{ pieces, facts: FACTS, address, endpoint: tus.endpoint, line },
      async fetch(request) {
        const fate = network(request);
        if (fate === 'lost before') throw new TypeError('no network');
        sent.push(request.method);
        const response = await fetch(request);
        if (fate === 'lost after') throw new TypeError('the answer is lost');
        return response;
      },
      onAddress: (found) => {
        address = found;
      },
      onAccepted() {},
    });
  }

  const add = (text: string) => pieces.add(new TextEncoder().encode(text).buffer as ArrayBuffer);

  it('has each slice at the server before the next is recorded, and says at the end how long it is', async () => {
    const uploading = start();
    await add('one ');
    await eventually(async () => tus.uploads()[0] === 'one ');
    await add('two ');
    await eventually(async () => tus.uploads()[0] === 'one two ');
    pieces.end();
    expect(await uploading.done).toEqual({ kind: 'done', uploadId: address?.split('/').at(-1) });
    expect(tus.areWhole()).toEqual([true]);
    expect(tus.metadata()).toEqual([FACTS]);
  });

  it('keeps nothing in this browser that the server has', async () => {
    const uploading = start();
    await add('one ');
    await eventually(async () => list.first === 1);
    pieces.end();
    await uploading.done;
    expect(store.names()).toEqual([]);
  });

  it('goes on where the server is after a lost connection, and sends nothing twice', async () => {
    let calls = 0;
    network = ({ method }) => {
      if (method !== 'PATCH') return null;
      calls += 1;
      if (calls === 2) return 'lost before';
      return calls === 3 ? 'lost after' : null;
    };
    const uploading = start();
    for (const text of ['one ', 'two ', 'three ', 'four']) await add(text);
    pieces.end();
    expect(await uploading.done).toMatchObject({ kind: 'done' });
    expect(tus.uploads()).toEqual(['one two three four']);
  });

  it.each(['lost before', 'lost after'] as const)(
    'ends well where the last call is %s: the length is said once',
    async (fate) => {
      let isLost = false;
      network = (request) => {
        if (isLost || !request.headers.has('Upload-Length')) return null;
        isLost = true;
        return fate;
      };
      const uploading = start();
      await add('all');
      pieces.end();
      expect(await uploading.done).toMatchObject({ kind: 'done' });
      expect(tus.uploads()).toEqual(['all']);
      expect(tus.areWhole()).toEqual([true]);
    },
  );

  it('goes on after a reload from what this browser has kept', async () => {
    const before = start();
    await add('one ');
    await eventually(async () => list.first === 1);
    network = () => 'lost before';
    await add('two ');
    before.stop();
    expect(await before.done).toBeNull();

    network = () => null;
    pieces = fresh(list);
    pieces.end();
    expect(await start().done).toMatchObject({ kind: 'done' });
    expect(tus.uploads()).toEqual(['one two ']);
  });

  it('says where the server has it no more, and makes no other in silence', async () => {
    address = `${tus.endpoint}/gone`;
    await add('one');
    pieces.end();
    expect(await start().done).toEqual({ kind: 'gone' });
    expect(tus.uploads()).toEqual([]);
  });

  it('says where the server has less than it had acknowledged', async () => {
    const before = start();
    await add('one ');
    await eventually(async () => list.first === 1);
    before.stop();
    pieces = fresh({ ...list, from: 100 });
    await add('two');
    pieces.end();
    expect(await start().done).toEqual({ kind: 'gone' });
  });

  it('is refused with what the server says', async () => {
    const uploading = startUpload({
      ...{ pieces, facts: FACTS, address: null, endpoint: tus.endpoint, line },
      fetch: async () =>
        Response.json(
          {
            type: 'about:blank',
            title: 'Too many',
            status: 403,
            code: 'forbidden',
            detail: 'no',
            request_id: 'r',
          },
          { status: 403, headers: { 'Content-Type': 'application/problem+json' } },
        ),
      onAddress() {},
      onAccepted() {},
    });
    expect(await uploading.done).toMatchObject({ kind: 'refused', problem: { code: 'forbidden' } });
  });
});

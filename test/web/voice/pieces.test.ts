import { createPieces, type PieceList, PiecesGone } from '../../../web/voice/pieces.ts';
import { memoryStore } from '../../support/web/memory-store.ts';

const bytes = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;

describe('the pieces of a recording', () => {
  let store: ReturnType<typeof memoryStore>;
  let lists: PieceList[];
  beforeEach(() => {
    store = memoryStore();
    lists = [];
  });

  const open = (list?: PieceList) =>
    createPieces({
      name: 'r',
      store,
      ...(list && { list }),
      onList: async (changed) => {
        lists.push(changed);
      },
    });
  async function read(pieces: ReturnType<typeof open>, start: number, end: number) {
    const { bytes: found, isLast } = await pieces.read(start, end);
    return [(await found?.text()) ?? null, isLast];
  }

  it('are read from any place to any other', async () => {
    const pieces = open();
    for (const text of ['abc', 'de', 'fghi']) await pieces.add(bytes(text));
    pieces.end();
    expect(await read(pieces, 0, 100)).toEqual(['abcdefghi', true]);
    expect(await read(pieces, 2, 6)).toEqual(['cdef', false]);
    expect(await read(pieces, 9, 20)).toEqual([null, true]);
    expect(pieces.size()).toBe(9);
  });

  it('are waited for while more may come', async () => {
    const pieces = open();
    const later = read(pieces, 0, 100);
    await pieces.add(bytes('abc'));
    expect(await later).toEqual(['abc', false]);
    const end = read(pieces, 3, 100);
    pieces.end();
    expect(await end).toEqual([null, true]);
  });

  it('go once the server has them whole, also where it says so twice at once', async () => {
    const pieces = open();
    for (const text of ['abc', 'de', 'fghi']) await pieces.add(bytes(text));
    await Promise.all([pieces.accepted(4), pieces.accepted(5)]);
    expect(store.names()).toEqual(['r 2']);
    expect(lists.at(-1)).toEqual({ first: 2, from: 5, sizes: [4] });
    expect(await read(pieces, 6, 100)).toEqual(['ghi', false]);
    await expect(pieces.read(2, 3)).rejects.toThrow(PiecesGone);
  });

  it('count once they are listed: a later page goes on from the list', async () => {
    const first = open();
    for (const text of ['abc', 'de']) await first.add(bytes(text));
    await first.accepted(3);
    const second = open(lists.at(-1));
    second.end();
    expect(await read(second, 3, 100)).toEqual(['de', true]);
  });

  it('are all gone when they are dropped, and nobody waits for more', async () => {
    const pieces = open();
    await pieces.add(bytes('abc'));
    await pieces.drop();
    expect(store.names()).toEqual([]);
    expect(await read(pieces, 3, 9)).toEqual([null, true]);
  });
});

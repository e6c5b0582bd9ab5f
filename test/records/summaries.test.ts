import { ENGINES } from '../support/database/places.ts';
import { batch, message, type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';

describe.each(ENGINES)('summaries of an interview (%s)', (engine) => {
  let store: TemporaryRecords;

  beforeEach(async () => {
    store = await temporaryRecords(engine);
    await store.records.events.append(batch([message(1), message(2), message(3)]));
  });
  afterEach(() => store.remove());

  it('give back the one that reaches furthest, also after a restart', async () => {
    const { summaries } = store.records;
    expect(await summaries.latest('interview-1')).toBeNull();
    await summaries.keep('interview-1', { throughSeq: 3, text: 'three' });
    await summaries.keep('interview-1', { throughSeq: 2, text: 'two' });
    const again = await store.reopen();
    expect(await again.summaries.latest('interview-1')).toEqual({ throughSeq: 3, text: 'three' });
    expect(await again.summaries.latest('interview-2')).toBeNull();
  });

  it('are kept once for each event that they reach to', async () => {
    const { summaries } = store.records;
    await summaries.keep('interview-1', { throughSeq: 3, text: 'first' });
    await summaries.keep('interview-1', { throughSeq: 3, text: 'second' });
    expect(await summaries.latest('interview-1')).toEqual({ throughSeq: 3, text: 'first' });
  });
});

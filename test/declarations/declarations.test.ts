import { readFileSync } from 'node:fs';
import { fileOf } from '../../src/database/location.ts';
import type { Declarations } from '../../src/declarations/declarations.ts';
import { openDeclarations } from '../../src/declarations/open.ts';
import { randomKey } from '../../src/privacy/seal.ts';
import { ENGINES, type Place, temporaryPlace } from '../support/database/places.ts';

const COUNTS = { assessed: 40, decided: 40, selected: 10, scored: 40, above: 20 };

describe.each(ENGINES)('what people declare (%s)', (engine) => {
  let place: Place;
  let store: Declarations;
  const key = randomKey('installation');
  beforeEach(async () => {
    place = await temporaryPlace(engine);
    store = await openDeclarations(place.at('declarations'), { key });
  });
  afterEach(async () => {
    await store.close();
    await place.remove();
  });

  it('takes the place of what they declared before, and nothing takes it back', async () => {
    await store.declare('u-1', { sex: 'female', ethnicity: 'asian' });
    await store.declare('u-1', { sex: null, ethnicity: 'white' });
    expect(await store.of('u-1')).toEqual({ sex: null, ethnicity: 'white' });
    await store.declare('u-1', { sex: null, ethnicity: null });
    expect(await store.of('u-1')).toBeNull();
  });

  it('is found by whoever has the key and the ids, and by nobody else', async () => {
    await store.declare('u-1', { sex: 'male', ethnicity: null });
    expect([...(await store.ofAll(['u-1', 'u-2']))]).toEqual([['u-1', { sex: 'male', ethnicity: null }]]);
    await store.close();
    store = await openDeclarations(place.at('declarations'), { key: randomKey('installation') });
    expect(await store.of('u-1')).toBeNull();
  });

  it('goes with the person, from the file as well', async () => {
    await store.declare('person-1', { sex: 'other', ethnicity: 'two_or_more_races' });
    const file = fileOf(place.at('declarations'));
    if (file) expect(readFileSync(file, 'latin1')).not.toContain('person-1');
    await store.erase('person-1');
    await store.compact();
    expect(await store.of('person-1')).toBeNull();
    if (file) expect(readFileSync(file, 'latin1')).not.toContain('two_or_more_races');
  });

  it('is remembered as far as audits of the same organisation and time have shown it', async () => {
    const period = { from: 100, to: 200 };
    const shown = { 'female/*': COUNTS };
    await store.noteShown({ organisationId: 'acme', at: 1, period, shown });
    expect(await store.shown('acme', { from: 199, to: 300 })).toEqual([shown]);
    expect(await store.shown('acme', { from: 200, to: 300 })).toEqual([]);
    expect(await store.shown('main', period)).toEqual([]);
  });
});

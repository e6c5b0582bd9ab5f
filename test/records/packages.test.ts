import { PACKAGE_DEFAULTS, type PackageContent } from '../../src/domain/packages/package.ts';
import { ENGINES } from '../support/database/places.ts';
import { type TemporaryRecords, temporaryRecords } from '../support/records/records.ts';

const CONTENT: PackageContent = {
  ...PACKAGE_DEFAULTS,
  name: 'Back end',
  track: 'backend',
  level: 'middle',
  languages: ['python', 'go'],
};

describe.each(ENGINES)('packages on %s', (engine) => {
  let store: TemporaryRecords;
  beforeAll(async () => {
    store = await temporaryRecords(engine);
  });
  afterAll(() => store.remove());

  let count = 0;
  function made(change: { organisationId?: string; createdAt?: number; name?: string } = {}) {
    count += 1;
    const { organisationId = 'main', createdAt = count, name = CONTENT.name } = change;
    return store.records.packages.create({
      id: `package-${count}`,
      organisationId,
      createdAt,
      content: { ...CONTENT, name },
    });
  }

  it('are made once, however often that is asked for', async () => {
    const one = await made();
    expect(one).toMatchObject({ version: 1, archivedAt: null, content: CONTENT });
    const again = { ...one, content: { ...CONTENT, name: 'Other' } };
    expect(await store.records.packages.create(again)).toEqual(one);
    expect(await store.records.packages.find(one.id, 'main')).toEqual(one);
    expect(await store.records.packages.find('none', 'main')).toBeNull();
  });

  it('keep every version, and make none that says the same', async () => {
    const { id } = await made();
    const { packages } = store.records;
    expect(
      await packages.change({ id, organisationId: 'main' }, { languages: ['python', 'go'] }, 5),
    ).toMatchObject({ version: 1 });
    expect(
      await packages.change({ id, organisationId: 'main' }, { name: 'Newer', timePercent: 150 }, 6),
    ).toMatchObject({
      version: 2,
      content: { ...CONTENT, name: 'Newer', timePercent: 150 },
    });
    expect(await packages.findVersion(id, 1)).toMatchObject({ version: 1, content: CONTENT });
    expect(await packages.findVersion(id, 3)).toBeNull();
    expect(await packages.change({ id, organisationId: 'other' }, { name: 'x' }, 7)).toBeNull();
    expect((await packages.findAll([id, id, 'none'], 'main')).get(id)?.version).toBe(2);
  });

  it('say what they allow also where they were made before packages said that', async () => {
    const { resume, voice, video, mediaDays, ...older } = CONTENT;
    const id = 'older';
    const made = { id, organisationId: 'main', createdAt: 0, content: older as PackageContent };
    await store.records.packages.create(made);
    expect((await store.records.packages.find(id, 'main'))?.content).toEqual(CONTENT);
    const same = { resume: 'off', mediaDays: 30 } as const;
    expect(await store.records.packages.change({ id, organisationId: 'main' }, same, 1)).toMatchObject({
      version: 1,
    });
  });

  it('get different versions where several change one at once', async () => {
    const { id } = await made();
    const changes = Array.from({ length: 5 }, (_, index) =>
      store.records.packages.change({ id, organisationId: 'main' }, { name: `Name ${index}` }, index),
    );
    const versions = (await Promise.all(changes)).map((one) => one?.version);
    expect(versions.toSorted()).toEqual([2, 3, 4, 5, 6]);
  });

  it('are found by their id, or the name of their latest version', async () => {
    const one = await made({ organisationId: 'names', name: 'Old name' });
    const other = await made({ organisationId: 'others', name: 'New name' });
    await store.records.packages.change(one, { name: 'New name' }, 1);
    const idsOf = async (name: string, organisationId: string | null) =>
      (await store.records.packages.findByIdOrName(name, organisationId)).map(({ id }) => id);
    expect(await idsOf('Old name', null)).toEqual([]);
    expect(await idsOf('New name', 'names')).toEqual([one.id]);
    expect(await idsOf('New name', null)).toEqual([one.id, other.id]);
    expect([await idsOf(one.id, null), await idsOf(one.id, 'others')]).toEqual([[one.id], []]);
  });

  it('are listed by organisation page by page, the archived ones apart', async () => {
    const { packages } = store.records;
    const ids: string[] = [];
    for (const createdAt of [10, 20, 20, 30, 40]) {
      ids.unshift((await made({ organisationId: 'lists', createdAt })).id);
    }
    const [archived = '', ...others] = ids;
    await packages.archive(archived, 99);
    await packages.archive(archived, 100);
    const first = await packages.list({ organisationId: 'lists', archived: false }, { limit: 3 });
    const rest = await packages.list(
      { organisationId: 'lists', archived: false },
      { limit: 3, cursor: first?.nextCursor ?? '' },
    );
    const listed = [...(first?.packages ?? []), ...(rest?.packages ?? [])].map(({ id }) => id);
    expect(listed.toSorted()).toEqual(others.toSorted());
    expect(rest?.nextCursor).toBeNull();
    expect(await packages.list({ organisationId: 'lists', archived: true }, { limit: 3 })).toMatchObject({
      packages: [{ id: archived, archivedAt: 99 }],
      nextCursor: null,
    });
    const cursor = first?.nextCursor ?? '';
    expect(await packages.list({ organisationId: 'lists', archived: true }, { limit: 3, cursor })).toBeNull();
  });
});

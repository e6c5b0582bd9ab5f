import { LoadFault, once, tryAgain } from '../../../web/loading/once.ts';

describe('what is loaded once', () => {
  it('is the same for everybody who wants it', async () => {
    let loads = 0;
    const load = once(async () => {
      loads += 1;
      return loads;
    });
    expect(load()).toBe(load());
    expect(await load()).toBe(1);
  });

  it('says when it has come, as React reads it', async () => {
    const load = once(async () => 'the code');
    await load();
    expect(load()).toMatchObject({ status: 'fulfilled', value: 'the code' });
  });

  it('stays failed until it is tried again, so that nothing asks without end', async () => {
    let loads = 0;
    const load = once(async () => {
      loads += 1;
      if (loads === 1) throw new TypeError('no network');
      return loads;
    });
    await expect(load()).rejects.toBeInstanceOf(LoadFault);
    await expect(load()).rejects.toMatchObject({ cause: { message: 'no network' } });
    expect(loads).toBe(1);
    tryAgain();
    expect(await load()).toBe(2);
    tryAgain();
    expect(await load()).toBe(2);
  });
});

import { createSettings, type TextStorage } from '../../../web/session/settings.ts';

const DEFAULTS = { fontSize: 13, vim: false, theme: 'system' };

function storage(): TextStorage & { texts: Map<string, string> } {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key) => texts.get(key) ?? null,
    setItem: (key, value) => void texts.set(key, value),
  };
}

describe('settings', () => {
  it('are the defaults until somebody changes them, and the same after a reload', () => {
    const kept = storage();
    const settings = createSettings('editor', DEFAULTS, () => kept);
    let heard = 0;
    const ignore = settings.subscribe(() => {
      heard += 1;
    });
    settings.change({ vim: true });
    ignore();
    settings.change({ fontSize: 16 });
    expect([settings.get(), heard]).toEqual([{ fontSize: 16, vim: true, theme: 'system' }, 1]);
    expect(createSettings('editor', DEFAULTS, () => kept).get()).toEqual(settings.get());
  });

  it('leave out what is stored in another form, or is no setting', () => {
    const kept = storage();
    kept.setItem('editor', '{"fontSize":"huge","vim":true,"colour":"red"}');
    expect(createSettings('editor', DEFAULTS, () => kept).get()).toEqual({ ...DEFAULTS, vim: true });
    kept.setItem('editor', 'not json');
    expect(createSettings('editor', DEFAULTS, () => kept).get()).toEqual(DEFAULTS);
  });

  it('hold for the page where storage is forbidden or full', () => {
    const forbidden = createSettings('editor', DEFAULTS, () => {
      throw new DOMException('denied', 'SecurityError');
    });
    forbidden.change({ vim: true });
    expect(forbidden.get().vim).toBe(true);
    const full = createSettings('editor', DEFAULTS, () => ({
      getItem: () => null,
      setItem() {
        throw new DOMException('full', 'QuotaExceededError');
      },
    }));
    full.change({ theme: 'dark' });
    expect(full.get().theme).toBe('dark');
  });
});

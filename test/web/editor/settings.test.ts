import { EDITOR_DEFAULTS, sound } from '../../../web/editor/settings.ts';

describe('settings from the storage of a browser', () => {
  it('stay as they are when each is a choice of ours', () => {
    const settings = { ...EDITOR_DEFAULTS, keymap: 'vim', fontSize: 20, tabWidth: 2 } as const;
    expect(sound(settings)).toEqual(settings);
  });

  it('are the defaults where they are no choice of ours', () => {
    const old: unknown = { ...EDITOR_DEFAULTS, keymap: 'sublime', fontSize: 900, tabWidth: -1 };
    expect(sound(old as typeof EDITOR_DEFAULTS)).toEqual(EDITOR_DEFAULTS);
  });
});

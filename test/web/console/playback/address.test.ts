import { momentIn, playbackAddress } from '../../../../web/console/playback/address.ts';

const momentOf = (address: string) => momentIn(new URL(address, 'http://viva.example').searchParams);

describe('the address of a playback', () => {
  it('names a moment, in whole ms since the beginning, and never one before it', () => {
    expect(playbackAddress('a')).toBe('/interviews/a/playback');
    expect(playbackAddress('a', 61_000.4)).toBe('/interviews/a/playback?at=61000');
    expect(playbackAddress('a', -5)).toBe('/interviews/a/playback?at=0');
    expect(momentOf(playbackAddress('a', 61_000))).toBe(61_000);
  });

  it.each(['/p', '/p?at=', '/p?at=soon', '/p?at=-1', '/p?at=1e9', `/p?at=${'9'.repeat(400)}`])(
    'begins at the beginning where %s names none',
    (address) => {
      expect(momentOf(address)).toBe(0);
    },
  );
});

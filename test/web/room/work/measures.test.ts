import { measures } from '../../../../web/room/work/measures.ts';

describe('measures', () => {
  it('read as people say them', () => {
    const { duration, memory, size } = measures('en');
    expect(duration(92)).toBe('92 ms');
    expect(duration(2_500)).toBe('2.5 sec');
    expect(memory(512)).toBe('512 KiB');
    expect(memory(7_492)).toBe('7.3 MiB');
    expect(size(3)).toBe('3 byte');
    expect(size(16_384)).toBe('16 KiB');
  });

  it('read so in Russian too', () => {
    const { duration, memory, size } = measures('ru');
    expect(duration(92)).toBe('92 мс');
    expect(memory(7_492)).toBe('7,3 МиБ');
    expect(size(3)).toBe('3 Б');
  });
});

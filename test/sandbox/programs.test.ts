import { createProgramCache, programKey } from '../../src/sandbox/programs.ts';

const program = (bytes: number) => ({
  ok: true as const,
  output: '',
  limit: null,
  file: { name: 'program', mode: 0o555, contents: Buffer.alloc(bytes) },
});

describe('compiled programs', () => {
  it('are found again under the same key alone', () => {
    const key = programKey('anna', 'image', 'cpp', 'int main() {}');
    expect(programKey('anna', 'image', 'cpp', 'int main() {}')).toBe(key);
    for (const other of [
      programKey('boris', 'image', 'cpp', 'int main() {}'),
      programKey('anna', 'image2', 'cpp', 'int main() {}'),
      programKey('anna', 'image', 'go', 'int main() {}'),
      programKey('anna', 'image', 'cpp', 'int main() { }'),
    ])
      expect(other).not.toBe(key);
  });

  it('are forgotten, the least recently used first, when they take too much room', () => {
    const cache = createProgramCache(100);
    cache.set('a', program(40));
    cache.set('b', program(40));
    expect(cache.get('a')).not.toBeNull();
    cache.set('c', program(40));
    expect(cache.get('b')).toBeNull();
    expect(cache.get('a')).not.toBeNull();
    expect(cache.get('c')).not.toBeNull();
  });

  it('take no room once they are replaced', () => {
    const cache = createProgramCache(100);
    cache.set('a', program(40));
    for (let i = 0; i < 10; i++) cache.set('b', program(40));
    expect(cache.get('a')).not.toBeNull();
    expect(cache.get('b')).not.toBeNull();
  });
});

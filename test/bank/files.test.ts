import { fingerprint } from '../../src/bank/files.ts';

const tree = (files: Record<string, string>) =>
  new Map(Object.entries(files).map(([path, content]) => [path, Buffer.from(content)]));

describe('the fingerprint of a tree', () => {
  it.each([
    ['a character moves from a path to its content', { ab: 'c' }, { a: 'bc' }],
    ['two files become one content', { a: 'x', b: 'y' }, { a: 'x1 b 1 y' }],
    ['two files become one content, without the length of its path', { a: 'x', b: 'y' }, { a: 'xb 1 y' }],
    ['two files become one content, without its length', { a: 'x', b: 'y' }, { a: 'x1 b y' }],
    ['a file becomes a path', { a: 'x', b: 'y' }, { 'a 1 xb': 'y' }],
    ['a file is empty', { a: '', b: '' }, { a: '' }],
  ])('is another one when %s', (_, one, other) => {
    expect(fingerprint(tree(one))).not.toBe(fingerprint(tree(other)));
  });

  it('is the same for the same files', () => {
    expect(fingerprint(tree({ a: 'x', b: 'y' }))).toBe(fingerprint(tree({ a: 'x', b: 'y' })));
  });
});

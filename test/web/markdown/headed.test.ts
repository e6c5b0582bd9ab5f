import { headed } from '../../../web/markdown/headed.ts';

describe('a text in Markdown', () => {
  it.each([
    ['# Before you begin\n\nAn AI leads.\n', 'Before you begin', '\nAn AI leads.\n'],
    ['An AI leads.\n# Later\n', null, 'An AI leads.\n# Later\n'],
    ['#hash\nrest', null, '#hash\nrest'],
    ['', null, ''],
  ])('that is %j begins with the heading %j', (source, heading, body) => {
    expect(headed(source)).toEqual({ heading, body });
  });
});

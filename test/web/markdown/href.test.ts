import { safeHref } from '../../../web/markdown/href.ts';

describe('a link in a text', () => {
  it.each(['https://example.org/a?b=1#c', 'http://example.org/', 'mailto:ada@example.org'])(
    'leads to %s',
    (href) => {
      expect(safeHref(href)).toBe(href);
    },
  );

  it.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://example.org/1',
    'file:///etc/passwd',
    '/interview/1/finish',
    '//example.org',
    '#top',
    '',
  ])('does not lead to %j', (href) => {
    expect(safeHref(href)).toBeNull();
  });
});

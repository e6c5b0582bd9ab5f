import { decodeEntities } from '../../../web/markdown/entities.ts';

describe('character references', () => {
  it('become the letters that they stand for', () => {
    expect(decodeEntities('a &lt; b &amp;&amp; c &#8804; d &#x2264; e &nbsp;')).toBe(
      'a < b && c ≤ d ≤ e \u00a0',
    );
  });

  it('are decoded once', () => {
    expect(decodeEntities('&amp;lt;')).toBe('&lt;');
  });

  it('stay as they are written when there is no such one', () => {
    expect(decodeEntities('&nosuchthing; & a&b; R&D &#;')).toBe('&nosuchthing; & a&b; R&D &#;');
  });

  it('become the replacement character where there is no such letter', () => {
    expect(decodeEntities('&#0; &#xd800; &#x110000;')).toBe('\ufffd \ufffd \ufffd');
  });
});

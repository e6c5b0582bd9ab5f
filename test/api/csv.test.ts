import { csvLine } from '../../src/api/csv.ts';

describe('a line of CSV', () => {
  it.each([
    [['a', 1, true, null, undefined], 'a,1,true,,'],
    [['a,b', 'say "hi"', 'two\nlines'], '"a,b","say ""hi""","two\nlines"'],
    [['=1+1', '+1', '-1', '@sum'], "'=1+1,'+1,'-1,'@sum"],
    [['\t=1', '\r=1', '\u0000x', '\u0085x'], '"\'\t=1","\'\r=1","\'\u0000x","\'\u0085x"'],
    [['=cmd("x",1)'], '"\'=cmd(""x"",1)"'],
    [['a=1', 'a-b'], 'a=1,a-b'],
  ])('of %j', (cells, line) => {
    expect(csvLine(cells)).toBe(`${line}\r\n`);
  });
});

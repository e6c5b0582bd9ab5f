import fc from 'fast-check';
import { type CsvRow, readCsv } from '../../../src/api/invitations/csv-rows.ts';

async function rowsOf(text: string, most = 100): Promise<CsvRow[]> {
  const { rows, fault } = await readCsv(text, most);
  expect(fault).toBeNull();
  return rows;
}

describe('a table', () => {
  it.each([
    ['commas', 'a,b\n1,2\n'],
    ['semicolons', 'a;b\n1;2\n'],
    ['a byte order mark', '\ufeffa,b\r\n1,2\r\n'],
    ['line ends of old', 'a,b\r1,2'],
    ['quotation marks and blanks', '"a" ,b\n 1,"2"'.replace('"a" ', '"a"')],
  ])('with %s is read', async (_, text) => {
    expect(await rowsOf(text)).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 2, cells: ['1', '2'] },
    ]);
  });

  it('says on which line each row begins, whatever stands before it', async () => {
    const text = 'a,b\n\n"two\nlines",2\n,\n"x ""y""",3;4\n';
    expect(await rowsOf(text)).toEqual([
      { line: 1, cells: ['a', 'b'] },
      { line: 3, cells: ['two\nlines', '2'] },
      { line: 6, cells: ['x "y"', '3;4'] },
    ]);
  });

  it('says so too where the ends of lines have two characters', async () => {
    const text = 'a,b\r\n"two\r\n\r\nlines","\r\n"\r\n3,4\r\n';
    expect((await rowsOf(text)).map(({ line }) => line)).toEqual([1, 2, 6]);
    expect((await readCsv(`${text}5,"6\r\n`, 100)).fault).toEqual({ line: 7 });
  });

  it.each([
    ['are never closed', 'a,b\n1,2\n3,"4\n5,6\n', 3],
    ['stand in the middle of a cell', 'a,b\n1,2"3\n', 2],
    ['are followed by something else', 'a,b\n1,"2"3\n', 2],
  ])('whose quotation marks %s is broken from there on', async (_, text, line) => {
    const { rows, fault } = await readCsv(text, 100);
    expect(fault).toEqual({ line });
    expect(rows.every((row) => row.line < line)).toBe(true);
  });

  it('is read up to so many rows', async () => {
    expect(await rowsOf('a\n1\n2\n3\n4\n', 3)).toHaveLength(3);
    expect(await rowsOf('', 3)).toEqual([]);
  });

  it('is read as it was written, whatever is in it', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 20 }).map((text) => `x${text}x`);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 }), async (cells) => {
        const text = [
          'a,b',
          ...cells.map((row) => row.map((one) => `"${one.replaceAll('"', '""')}"`).join(',')),
        ];
        const rows = await rowsOf(text.join('\n'));
        expect(rows.slice(1).map((row) => row.cells)).toEqual(cells.map((row) => [...row]));
      }),
    );
  });

  it('takes time by its length, and leaves others their turns', async () => {
    const timeOf = async (bytes: number, text: string) => {
      const startedAt = performance.now();
      await readCsv(text.repeat(Math.ceil(bytes / text.length)).slice(0, bytes), 10_000);
      return performance.now() - startedAt;
    };
    for (const text of ['""', 'a\n', ',', ';\r']) {
      const [small, large] = [await timeOf(32 * 1024, text), await timeOf(256 * 1024, text)];
      expect(large).toBeLessThan(Math.max(400, small * 30));
    }
    let turns = 0;
    const timer = setInterval(() => {
      turns += 1;
    }, 1);
    await timeOf(512 * 1024, 'aaaa,bbbb\n');
    clearInterval(timer);
    expect(turns).toBeGreaterThan(10);
  });
});

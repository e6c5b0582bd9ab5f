import { fileFaultOf, MOST_BYTES, mediaTypeOf } from '../../../web/resume/file.ts';

describe('a file that is chosen as a résumé', () => {
  it.each([
    ['cv.pdf', 'application/pdf'],
    ['Резюме.DOCX', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['me.txt', 'text/plain'],
    ['resume.json', 'application/json'],
    ['photo.png', null],
    ['pdf', null],
  ])('is told by the end of its name: %s', (name, type) => {
    expect(mediaTypeOf({ name })).toBe(type);
  });

  it('is told at once that it does not fit', () => {
    expect(fileFaultOf([{ name: 'cv.pdf', size: MOST_BYTES }])).toBeNull();
    expect(fileFaultOf([{ name: 'cv.pdf', size: MOST_BYTES + 1 }])).toBe('size');
    expect(fileFaultOf([{ name: 'cv.exe', size: 10 }])).toBe('type');
    expect(fileFaultOf([{ name: 'cv.txt', size: 0 }])).toBe('empty');
    expect(fileFaultOf([])).toBe('many');
    expect(
      fileFaultOf([
        { name: 'a.pdf', size: 1 },
        { name: 'b.pdf', size: 1 },
      ]),
    ).toBe('many');
  });
});

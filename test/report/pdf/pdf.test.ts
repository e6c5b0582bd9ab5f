import { pino } from 'pino';
import type { Bank } from '../../../src/bank/bank.ts';
import { loadBank } from '../../../src/bank/load.ts';
import type { InterviewPlan } from '../../../src/domain/interview/interview.ts';
import { presentReport } from '../../../src/report/audience.ts';
import { reportPage } from '../../../src/report/page/page.ts';
import { loadReportTexts, loadStatements } from '../../../src/report/page/texts.ts';
import { reportPdf } from '../../../src/report/pdf/pdf.ts';
import { all, attribute, byTag, type Element, parsePage, textOf } from '../../support/api/dom.ts';
import { judged } from '../../support/api/judged.ts';
import {
  CHAIN_FAULT,
  chain,
  NO_REVIEWS,
  signalsOf,
  type ToldInterview,
  tellInterview,
  tellWholeInterview,
} from '../../support/api/report-interview.ts';
import { fontsOf, infoOf, pagesOf, type Tagged, tagsOf } from '../../support/poppler.ts';
import { user } from '../../support/records/records.ts';

/** What paper has no use for: ways about the page. Pictures are compared by what they say. */
const NOT_ON_PAPER = ['skip', 'further', 'timeline'];

describe('a report as PDF', () => {
  let bank: Bank;
  beforeAll(async () => {
    bank = await loadBank('tasks');
  });

  async function write(told: ToldInterview, { isCompany = true, nickname = 'ada' } = {}) {
    const record = told.report();
    const report = presentReport(record, {
      isCompany,
      candidate: user({ nickname }),
      integrity: { signals: signalsOf(record), chain: chain([CHAIN_FAULT]) },
      reviews: NO_REVIEWS,
      ...judged(record, { isCompany, reviews: NO_REVIEWS }),
    });
    const logger = pino({ level: 'silent' });
    const texts = await loadReportTexts(record, { blobs: told.blobs, withHidden: isCompany, logger });
    const statements = await loadStatements(record, { bank, logger });
    const reader = { texts, statements, isCompany, llmCalls: [] };
    return { page: parsePage(reportPage(report, reader).html), pdf: reportPdf(report, reader) };
  }

  const planned = (change: Partial<InterviewPlan> = {}): Partial<InterviewPlan> => ({
    bankVersion: bank.version,
    cards: bank.cards('algorithms', change.locale ?? 'en'),
    ...change,
  });

  describe.each([
    ['en', true],
    ['ru', false],
  ] as const)('in %s (company: %s)', (locale, isCompany) => {
    let page: ReturnType<typeof parsePage>;
    let pdf: Uint8Array;
    let tags: Tagged[];
    beforeAll(async () => {
      ({ page, pdf } = await write(tellWholeInterview(planned({ locale })), { isCompany }));
      tags = tagsOf(pdf);
    });

    it('is tagged, on A4, and says its name and language', () => {
      const title = textOf(byTag(page, 'title')[0] as Element);
      expect(infoOf(pdf)).toMatchObject({ Title: title, Tagged: 'yes', 'Page rot': '0' });
      expect(infoOf(pdf)['Page size']).toMatch(/^595\.\d+ x 841\.\d+ pts \(A4\)$/);
      const bytes = Buffer.from(pdf).toString('latin1');
      expect(bytes).toMatch(new RegExp(`/Lang ?\\(${locale}\\)`));
      // By the standard of accessible documents.
      expect(bytes).toContain('<pdfuaid:part>1</pdfuaid:part>');
    });

    it('has its fonts inside, and text that can be read', () => {
      const fonts = fontsOf(pdf);
      expect(fonts.map(({ name }) => name.replace(/^.*\+/, '')).sort()).toEqual(
        expect.arrayContaining(['DejaVuSans', 'DejaVuSans-Bold', 'DejaVuSansMono']),
      );
      expect(fonts.filter(({ isEmbedded, isReadable }) => !isEmbedded || !isReadable)).toEqual([]);
    });

    it('has the text of the page, section by section', () => {
      const sections = byTag(page, 'header', 'section', 'aside', 'footer').filter(isOutermost(page));
      const rest = sections.reduce(
        (text, section) => {
          const expected = shownText(section);
          const at = text.indexOf(expected);
          if (at === -1) expect(text).toContain(expected);
          return text.slice(at + expected.length);
        },
        bare(textsOf(tags)),
      );
      expect(rest).toBe('');
    });

    it('has a heading for each of the page’s, of the same level', () => {
      const headings = all(page, ({ tagName }) => /^h\d$/.test(tagName)).map(({ tagName }) =>
        tagName.toUpperCase(),
      );
      const tagged = tags.filter(({ tag }) => /^H\d$/.test(tag));
      expect(tagged.map(({ tag }) => tag)).toEqual(headings);
    });

    it('has the tables and lists as such, and pictures of lines that say what they show', () => {
      const count = (name: string) => tags.filter(({ tag }) => tag === name).length;
      expect(count('Table')).toBe(byTag(page, 'table').length);
      expect(count('TH')).toBe(byTag(page, 'thead').flatMap((head) => byTag(head, 'th')).length);
      expect(count('Figure')).toBe(2);
      const bytes = Buffer.from(pdf).toString('latin1');
      expect(bytes).not.toMatch(/\/Subtype ?\/Image/);
      expect(bytes.match(/\/Alt ?[(<]/g)).toHaveLength(2);
    });

    it('is the same whenever it is written', async () => {
      const again = await write(tellWholeInterview(planned({ locale })), { isCompany });
      expect(Buffer.compare(again.pdf as Buffer, pdf as Buffer)).toBe(0);
    });
  });

  it('takes text of people for text, whatever it looks like', async () => {
    const hostile = '#strong[x] $a$ *b* `c` <d> \\e @f "g" // h [i] = j';
    const story = tellInterview(planned());
    story.says(hostile);
    story.finish();
    const { pdf } = await write(story, { nickname: '#pagebreak() _x_' });
    expect(bare(pagesOf(pdf).join(''))).toContain(bare(hostile));
    expect(infoOf(pdf).Title).toContain('#pagebreak() _x_');
  });

  it('writes what its fonts cannot draw as code points, and breaks words without an end', async () => {
    const story = tellInterview(planned());
    story.says('名前 Ωμέγα שלום');
    story.says('x'.repeat(3_000));
    story.finish();
    const text = bare(pagesOf((await write(story)).pdf).join(''));
    expect(text).toContain('⟨U+540D⟩⟨U+524D⟩Ωμέγα');
    expect(text).not.toContain('名');
    expect(text.match(/x{2000}/)).not.toBeNull();
    expect(text).not.toContain('\u200b');
  });

  it('is there of an interview in which nothing was done', async () => {
    const story = tellInterview(planned({ locale: 'ru' }));
    story.finish();
    const { pdf } = await write(story);
    expect(pagesOf(pdf).join('')).toContain('Не измерено');
  });

  function isOutermost(page: Parameters<typeof all>[0]): (element: Element) => boolean {
    const inner = new Set(
      byTag(page, 'section', 'aside').flatMap((outer) =>
        byTag(outer, 'section', 'aside', 'header', 'footer'),
      ),
    );
    return (element) => !inner.has(element);
  }

  /** As paper has it: without ways about the page, and pictures. */
  function shownText(section: Element): string {
    const isLeftOut = (element: Element) =>
      element.tagName === 'svg' ||
      NOT_ON_PAPER.some((name) => attribute(element, 'class')?.split(' ').includes(name));
    const pruned = (element: Element): Element => ({
      ...element,
      childNodes: element.childNodes
        .filter((node) => !('tagName' in node) || !isLeftOut(node))
        .map((node) => ('tagName' in node ? pruned(node) : node)),
    });
    return bare(textOf(pruned(section)));
  }

  /** Of all but pictures and what belongs to them. */
  function textsOf(tags: readonly Tagged[]): string {
    let skipped: number | null = null;
    const texts = tags.flatMap(({ tag, text, depth }) => {
      if (skipped !== null && depth > skipped) return [];
      skipped = tag === 'Figure' || tag === 'Lbl' ? depth : null;
      return tag === 'text' ? [text] : [];
    });
    return texts.join('');
  }

  /** Without white space, and the quotation marks that a style sets. */
  function bare(text: string): string {
    return text.normalize().replaceAll(/[\s“”«»"]/g, '');
  }
});

import { docxFile, paragraph, part, runOf, table, textBox } from '../docx-file.ts';
import type { Example } from '../example.ts';
import { column, embedded, pdfFile, text } from '../pdf-file.ts';

const LEFT = ['SKILLS', 'TypeScript, Go', 'PostgreSQL', 'LANGUAGES', 'English, Russian'];
const RIGHT = [
  'EXPERIENCE',
  'Acme, 2019 to 2024: led the move',
  'of payments to Temporal',
  'Initech, 2016 to 2019: search engine',
  'EDUCATION',
  'MSc, 2016',
];
const LONG = Array.from({ length: 50 }, (_, index) => `Project ${index + 1}: a service in Go for 40 teams`);

/** As people make them. */
export const HONEST: Example[] = [
  {
    name: 'one column.pdf',
    make: () =>
      pdfFile([{ content: column(60, ['Jane Doe', 'Engineer at Acme', 'C++ and Rust (8 years)']) }]),
    expected: {
      format: 'pdf',
      pages: 1,
      lines: ['Jane Doe', 'Engineer at Acme', 'C++ and Rust (8 years)'],
      hidden: [],
    },
  },
  {
    name: 'two columns.pdf',
    // Written line by line across both, as some programs do.
    make: () =>
      pdfFile([
        {
          content: RIGHT.map(
            (line, index) =>
              text(60, 780 - 15 * index, LEFT[index] ?? '') + text(300, 784 - 14 * index, line),
          ).join(''),
        },
      ]),
    expected: { format: 'pdf', inOrder: [...LEFT, ...RIGHT], hidden: [] },
  },
  {
    name: 'table.pdf',
    make: () =>
      pdfFile([
        {
          content: [
            ['Skill', 'Years', 'Project'],
            ['Kafka', '5', 'Billing'],
            ['Redis', '7', 'Sessions'],
          ]
            .map((row, y) => row.map((cell, x) => text(60 + 130 * x, 700 - 20 * y, cell)).join(''))
            .concat('0.5 w 55 655 400 65 re S\n')
            .join(''),
        },
      ]),
    expected: { format: 'pdf', inOrder: ['Skill', 'Kafka', 'Redis'], hidden: [] },
  },
  {
    name: 'Cyrillic.pdf',
    make: () =>
      pdfFile([
        {
          content:
            embedded(60, 780, 'Разработчик в «Акме»'.replace(/[«»]/g, '')) +
            embedded(60, 760, 'Опыт: 5 лет, ёмкие задачи'),
        },
      ]),
    expected: { format: 'pdf', lines: ['Разработчик в Акме', 'Опыт: 5 лет, ёмкие задачи'], hidden: [] },
  },
  {
    name: 'ligatures.pdf',
    make: () => pdfFile([{ content: embedded(60, 780, 'eﬃcient workﬂows, oﬀline ﬁrst') }]),
    expected: { format: 'pdf', lines: ['efficient workflows, offline first'], hidden: [] },
  },
  {
    name: 'letters that their span alone names.pdf',
    make: () =>
      pdfFile([
        {
          content: `${embedded(60, 780, 'Jos')}/Span << /ActualText (\u00e9) >> BDC ${embedded(80.46, 780, 'é')} EMC`,
        },
      ]),
    expected: { format: 'pdf', lines: ['José'], hidden: [] },
  },
  {
    name: 'a heading set apart, with a shadow.pdf',
    make: () =>
      pdfFile([
        {
          content:
            text(60, 780, 'WORK EXPERIENCE', { size: 14, before: '2 Tc' }) +
            text(61, 779, 'WORK EXPERIENCE', { size: 14, before: '2 Tc 3 Tr' }),
        },
      ]),
    expected: { format: 'pdf', lines: ['WORK EXPERIENCE'], hidden: [] },
  },
  {
    name: 'divided words.pdf',
    make: () =>
      pdfFile([
        {
          content:
            column(60, ['I design and run micro-', 'services for banks']) + text(60, 600, 'front-end work'),
        },
      ]),
    expected: { format: 'pdf', lines: ['I design and run micro-services', 'for banks', 'front-end work'] },
  },
  {
    name: 'white on a dark banner.pdf',
    make: () =>
      pdfFile([
        {
          content: `0.1 0.2 0.4 rg 0 740 595 102 re f\n${text(60, 790, 'Jane Doe', { size: 24, before: '1 g' })}${text(60, 700, 'Engineer')}`,
        },
      ]),
    expected: { format: 'pdf', lines: ['Jane Doe', 'Engineer'], hidden: [] },
  },
  {
    name: 'light grey and small print.pdf',
    make: () =>
      pdfFile([
        {
          content:
            text(60, 780, 'Jane Doe', { before: '0.6 g' }) +
            text(60, 760, 'References on request', { size: 5 }),
        },
      ]),
    expected: { format: 'pdf', lines: ['Jane Doe', 'References on request'], hidden: [] },
  },
  {
    name: 'turned page.pdf',
    make: () => pdfFile([{ content: column(60, ['Jane Doe', 'Engineer']), entries: '/Rotate 90' }]),
    expected: { format: 'pdf', inOrder: ['Jane Doe', 'Engineer'], hidden: [] },
  },
  {
    name: 'twenty pages.pdf',
    make: () => pdfFile(Array.from({ length: 20 }, () => ({ content: column(60, LONG) }))),
    expected: { format: 'pdf', pages: 20, inOrder: ['Project 1:', 'Project 50:', 'Project 1:'], hidden: [] },
  },
  {
    name: 'with JavaScript.pdf',
    make: () =>
      pdfFile([{ content: text(60, 780, 'Jane Doe') }], {
        catalogue: '/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); while\\(true\\);) >>',
      }),
    expected: { format: 'pdf', lines: ['Jane Doe'], hidden: [] },
  },
  {
    name: 'with an attachment.pdf',
    make: () =>
      pdfFile([{ content: text(60, 780, 'Jane Doe') }], {
        objects: [
          '<< /Type /Filespec /F (a.exe) /EF << /F 11 0 R >> >>',
          '<< /Length 2 >>\nstream\nMZ\nendstream',
        ],
        catalogue: '/Names << /EmbeddedFiles << /Names [(a.exe) 10 0 R] >> >>',
      }),
    expected: { format: 'pdf', lines: ['Jane Doe'], hidden: [] },
  },
  {
    name: 'with an embedded font of 4 MB.pdf',
    make: () => pdfFile([{ content: embedded(60, 780, 'Jane Doe') }], { fontBytes: 4 * 1024 * 1024 }),
    expected: { format: 'pdf', lines: ['Jane Doe'], hidden: [] },
  },
  {
    name: 'paragraphs, table, header and box.docx',
    make: () =>
      docxFile(
        paragraph('Jane Doe') +
          table([
            ['Kafka', '5 years'],
            ['Redis', '7 years'],
          ]) +
          textBox(paragraph('Open to work')) +
          `<w:p>${runOf('Line one')}<w:r><w:br/></w:r>${runOf('line two')}<w:del>${runOf('gone')}</w:del></w:p>`,
        {
          section:
            '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:headerReference w:type="first" r:id="rId2"/></w:sectPr>',
          relations:
            '<Relationship Id="rId1" Target="header1.xml"/><Relationship Id="rId2" Target="header2.xml"/>',
          entries: [
            { name: 'word/header1.xml', data: part('hdr', paragraph('jane@example.org')) },
            { name: 'word/header2.xml', data: part('hdr', paragraph('of a page that there is not')) },
            { name: 'word/header3.xml', data: part('hdr', paragraph('of nothing')) },
          ],
        },
      ),
    expected: {
      format: 'docx',
      pages: 1,
      lines: [
        ...['jane@example.org', 'Jane Doe', 'Kafka', '5 years', 'Redis', '7 years'],
        ...['Open to work', 'Line one', 'line two'],
      ],
      hidden: [],
    },
  },
  {
    name: 'white on dark cells and boxes.docx',
    make: () =>
      docxFile(
        table([['Jane Doe']], {
          cell: '<w:shd w:val="clear" w:fill="1F3864"/>',
          run: '<w:color w:val="FFFFFF"/>',
        }) +
          textBox(paragraph('Engineer', { run: '<w:color w:val="FFFFFF"/>' }), {
            fill: '<a:solidFill><a:srgbClr val="222222"/></a:solidFill>',
          }) +
          paragraph('Skills', { run: '<w:color w:val="FFFFFF"/><w:highlight w:val="darkBlue"/>' }),
      ),
    expected: { format: 'docx', lines: ['Jane Doe', 'Engineer', 'Skills'], hidden: [] },
  },
  {
    name: 'greys of the theme.docx',
    make: () =>
      docxFile(
        paragraph('Jane Doe', {
          run: '<w:color w:val="7F7F7F" w:themeColor="background1" w:themeShade="80"/>',
        }) +
          textBox(paragraph('Engineer', { run: '<w:color w:val="FFFFFF" w:themeColor="background1"/>' }), {
            fill: '<a:solidFill><a:schemeClr val="tx1"><a:lumMod val="75000"/><a:lumOff val="25000"/></a:schemeClr></a:solidFill>',
          }),
      ),
    expected: { format: 'docx', lines: ['Jane Doe', 'Engineer'], hidden: [] },
  },
  {
    name: 'Markdown.txt',
    make: () => Buffer.from('\uFEFF# Jane Doe\r\n\r\n- C++\r\n- Оперативка'),
    expected: { format: 'text', pages: 1, lines: ['# Jane Doe', '- C++', '- Оперативка'], hidden: [] },
  },
  {
    name: 'UTF-16.txt',
    make: () => Buffer.from('\uFEFFРезюме\nGo', 'utf16le'),
    expected: { format: 'text', lines: ['Резюме', 'Go'], hidden: [] },
  },
  {
    name: 'windows-1251.txt',
    make: () => Buffer.from('cfe8f1e0eb20f1e5f0e2e5f02ec0ea', 'hex'),
    expected: { format: 'text', lines: ['Писал сервер.Ак'], hidden: [] },
  },
  {
    name: 'windows-1252.txt',
    make: () => Buffer.from('Andr\u00e9, d\u00e9veloppeur', 'latin1'),
    expected: { format: 'text', lines: ['André, développeur'], hidden: [] },
  },
  {
    name: 'resume.json',
    make: () =>
      Buffer.from(
        JSON.stringify({
          basics: { name: 'Jane Doe', label: 'Engineer', summary: 'Builds search.' },
          work: [
            {
              ...{ name: 'Acme', position: 'Lead', startDate: '2019-01', endDate: '2024-02' },
              highlights: ['Moved payments to Temporal'],
            },
          ],
          skills: [{ name: 'Databases', keywords: ['PostgreSQL', 'Redis'] }],
        }),
      ),
    expected: {
      format: 'json',
      lines: [
        ...['Jane Doe, Engineer', 'Builds search.', 'Work', 'Lead, Acme (2019-01 – 2024-02)'],
        ...['Moved payments to Temporal', 'Skills', 'Databases', 'PostgreSQL, Redis'],
      ],
      hidden: [],
    },
  },
  {
    name: 'long.txt',
    make: () =>
      Buffer.from(Array.from({ length: 9_000 }, (_, index) => `${index} ${'skill '.repeat(10)}`).join('\n')),
    expected: { format: 'text', inOrder: ['0 skill', '1000 skill'], cut: true, hidden: [] },
  },
  {
    name: 'one long line.txt',
    make: () => Buffer.from('word '.repeat(900_000)),
    expected: { format: 'text', inOrder: ['word word'], cut: true, hidden: [] },
  },
];

"""What a person sees of a Word document: its text in order, a line a paragraph, cell by cell, boxes where they are anchored."""
import re

from lines import Fault, Reading
from package import Package
from styles import Styles, drawn_fill, hexadecimal, is_on, own_look, shading, why_hidden

DOCUMENT = 'word/document.xml'
PAPER = 'FFFFFF'
EMU_A_TWIP = 635
A4_TWIPS = 11906
# What was deleted, moved away or is a field's own words.
UNSHOWN = ('w:del', 'w:moveFrom', 'w:instrText', 'w:delText', 'w:rt', 'w:pPr', 'w:rPr', 'w:sdtPr', 'w:tblPr', 'w:txbxContent')
BLANKS = {'w:tab': ' ', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-', 'w:softHyphen': ''}
# Twips: two points.
LEAST_LINE = 40


def number(text):
    return int(text) if re.fullmatch('-?[0-9]{1,12}', text or '') else 0


class Document:
    def __init__(self, path):
        self.package = Package(path)
        self.root = self.package.part(DOCUMENT)
        if self.root is None or self.root.name != 'w:document':
            raise Fault('wrong_type')
        self.styles = Styles(self.package.part('word/styles.xml'))
        self.reading = Reading('docx')
        self.width = next((number(size.attributes.get('w:w')) for size in self.root.all('w:pgSz')), 0) or A4_TWIPS
        # A box without a fill of its own may lie over one of these.
        self.has_shapes = any(drawn_fill(node) not in (None, PAPER) for node in self.root.all('wps:spPr'))
        paper = hexadecimal(self.root.value('w:background', attribute='w:color'))
        self.paper = paper or PAPER

    def read(self):
        headers, footers = self.margins()
        body = self.root.child('w:body')
        for part in headers + ([body] if body else []) + footers:
            self.blocks(part, self.paper, None)
        return self.reading.answer()

    def margins(self):
        """The headers and the footers that a page of the document has."""
        related = self.package.related(DOCUMENT)
        settings = self.package.part('word/settings.xml')
        has_even = bool(settings and is_on(settings, 'w:evenAndOddHeaders'))
        found = {'w:headerReference': {}, 'w:footerReference': {}}
        for section in self.root.all('w:sectPr'):
            for reference in section.children:
                kind = reference.attributes.get('w:type')
                shown = kind == 'default' or (kind == 'even' and has_even) or (kind == 'first' and is_on(section, 'w:titlePg'))
                target = related.get(reference.attributes.get('r:id'))
                if reference.name in found and shown and target and len(found[reference.name]) < 10:
                    found[reference.name][target] = None
        headers, footers = ([self.package.part(name) for name in targets] for targets in found.values())
        return [part for part in headers if part], [part for part in footers if part]

    def blocks(self, node, behind, why):
        """Paragraphs and tables below a node; `behind` is the colour behind them, `why` they are hidden, where they are."""
        for child in node.children:
            if child.name == 'w:p':
                self.paragraph(child, behind, why)
            elif child.name == 'w:tbl':
                self.table(child, behind, why)
            elif child.name == 'mc:AlternateContent':
                self.blocks(self.chosen(child), behind, why)
            elif child.name not in UNSHOWN:
                self.blocks(child, behind, why)

    def table(self, table, behind, why):
        style = table.value('w:tblPr', 'w:tblStyle')
        whole = shading(table.child('w:tblPr'))
        rows = [row for row in table.children if row.name in ('w:tr', 'w:sdt', 'w:ins')]
        for y, row in enumerate(rows):
            properties = row.child('w:trPr')
            hidden = properties is not None and is_on(properties, 'w:hidden')
            for x, cell in enumerate(row.all('w:tc') if row.name != 'w:tr' else row.children):
                if cell.name in ('w:tc', 'w:sdt', 'w:ins'):
                    fill = shading(cell.child('w:tcPr')) or whole or self.styles.table_fill(style, y == 0, x == 0)
                    self.blocks(cell, fill or behind, 'vanish' if hidden else why)

    def chosen(self, alternatives):
        """The same content stands there twice, for newer and for older programs."""
        return alternatives.child('mc:Choice') or alternatives.child('mc:Fallback') or alternatives

    def paragraph(self, paragraph, behind, why):
        properties = paragraph.child('w:pPr')
        style = properties.value('w:pStyle') if properties else None
        look = {**self.styles.defaults, **self.styles.look(style, of_paragraph=True)}
        fill = shading(properties)
        if fill:
            look['under'] = fill
        why = why or (self.why_misplaced(properties) if properties else None)
        shown, hidden, boxes = [], [], []
        self.runs(paragraph, look, behind, why, shown, hidden, boxes)
        for line in ''.join(shown).split('\n'):
            self.reading.add_line(1, line)
        for kind, text in hidden:
            self.reading.add_hidden(1, kind, text)
        for box, fill, why_box in boxes:
            self.blocks(box, fill, why_box or why)

    def why_misplaced(self, properties):
        spacing = properties.child('w:spacing')
        if spacing is not None and spacing.attributes.get('w:lineRule') == 'exact':
            if number(spacing.attributes.get('w:line')) < LEAST_LINE:
                return 'tiny'
        indent, frame = properties.child('w:ind'), properties.child('w:framePr')
        left = number(indent.attributes.get('w:left') or indent.attributes.get('w:start')) if indent else 0
        x = number(frame.attributes.get('w:x')) if frame else 0
        return 'off_page' if max(left, x) > self.width or min(left, x) < -self.width else None

    def runs(self, node, look, behind, why, shown, hidden, boxes):
        for child in node.children:
            if child.name == 'w:r':
                properties = child.child('w:rPr')
                style = properties.value('w:rStyle') if properties else None
                own = {**look, **self.styles.look(style), **own_look(properties)} if properties else look
                self.run(child, why or why_hidden(own, behind), behind, shown, hidden, boxes)
            elif child.name == 'mc:AlternateContent':
                self.runs(self.chosen(child), look, behind, why, shown, hidden, boxes)
            elif child.name not in UNSHOWN:
                self.runs(child, look, behind, why, shown, hidden, boxes)

    def run(self, run, why, behind, shown, hidden, boxes):
        text = ''
        for part in run.children:
            if part.name == 'w:t':
                text += part.text
            elif part.name in BLANKS:
                text += BLANKS[part.name]
            elif part.name in ('mc:AlternateContent', 'w:drawing', 'w:pict', 'w:object'):
                chosen = self.chosen(part) if part.name == 'mc:AlternateContent' else part
                boxes.extend(self.boxes(chosen, behind, 'vanish' if why == 'vanish' else None))
        if not why:
            shown.append(text)
        elif hidden and hidden[-1][0] == why:
            hidden[-1] = (why, hidden[-1][1] + text)
        else:
            hidden.append((why, text))

    def boxes(self, drawing, behind, why):
        """Boxes of text in a drawing: their content, the colour behind it, why it is hidden."""
        why = why or self.why_far(drawing)
        # Without a fill a box shows what lies behind it, which only laying out would tell.
        clear = '' if self.has_shapes else behind
        for shape in drawing.all('wps:wsp'):
            for content in shape.all('w:txbxContent'):
                fill = drawn_fill(shape.child('wps:spPr'))
                yield content, clear if fill is None else fill, why
        for shape in (node for name in ('v:shape', 'v:rect', 'v:roundrect', 'v:oval') for node in drawing.all(name)):
            for content in shape.all('w:txbxContent'):
                fill = hexadecimal((shape.attributes.get('fillcolor') or '').lstrip('#')[:6])
                yield content, fill or clear, why

    def why_far(self, drawing):
        """Anchored where no page is; offsets from a margin are taken for those from the page, the difference is small."""
        for anchor in drawing.all('wp:anchor'):
            left = next((place for place in anchor.all('wp:positionH')), None)
            top = next((place for place in anchor.all('wp:positionV')), None)
            extent = anchor.child('wp:extent')
            for place, side in ((left, 'cx'), (top, 'cy')):
                offset = place.child('wp:posOffset') if place else None
                length = number(extent.attributes.get(side)) if extent else 0
                at = number(offset.text) if offset else 0
                if at + length < -1440 * EMU_A_TWIP or at > 2 * self.width * EMU_A_TWIP:
                    return 'off_page'
        return None


def read_docx(path):
    return Document(path).read()

"""The lines that a person sees, cleaned of what has no shape, and what they do not see; both bounded."""
import re

# As in src/resume/answer.ts.
MOST_TEXT_BYTES = 200_000
MOST_LINES = 10_000
MOST_LINE = 1_000
MOST_HIDDEN = 500
MOST_HIDDEN_TEXT = 1_000

# Letters that printing has joined, two of them also where some fonts have them. Nothing else is changed: what looks alike
# need not be the same.
LIGATURES = str.maketrans(
    {
        **{0xFB00: 'ff', 0xFB01: 'fi', 0xFB02: 'fl', 0xFB03: 'ffi', 0xFB04: 'ffl', 0xFB05: 'st', 0xFB06: 'st'},
        **{0xF001: 'fi', 0xF002: 'fl'},
    }
)
TAGS = range(0xE0020, 0xE007F)
# In honest text too: hyphens that may be needed, what joins letters and emoji. Many in one line are no honest text.
ORDINARY = re.compile('[\u00ad\u200c\u200d\ufe00-\ufe0f]')
MOST_ORDINARY = 40
SHAPELESS = re.compile(
    '[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164'
    '\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]'
)
BLANK = re.compile('[\x00-\x20\x7f-\x9f\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u2800\u3000]+')


class Fault(Exception):
    """Why nothing can be read, as `ResumeFault` has it."""

    def __init__(self, reason):
        super().__init__(reason)
        self.reason = reason


def blanks_joined(text):
    return BLANK.sub(' ', text).strip()


def clean(text):
    """The text as it is seen, and what of it has no shape; None where there is nothing of the kind."""
    text = text.encode('utf-8', 'replace').decode('utf-8').translate(LIGATURES)
    shapeless = SHAPELESS.findall(text)
    seen = blanks_joined(SHAPELESS.sub('', text))
    ordinary = len(ORDINARY.findall(text))
    if len(shapeless) == ordinary and ordinary <= MOST_ORDINARY:
        return seen, None
    tags = ''.join(chr(ord(c) - 0xE0000) for c in shapeless if ord(c) in TAGS)
    others = sum(ord(c) not in TAGS for c in shapeless)
    return seen, blanks_joined(' '.join([tags, f'({others} characters without a shape)' if others else '']))


def pieces(text):
    """Lines that are not longer than a line may be, cut at blanks where there are some."""
    while len(text) > MOST_LINE:
        at = text.rfind(' ', 1, MOST_LINE)
        at = at if at > 0 else MOST_LINE
        yield text[:at].strip()
        text = text[at:].strip()
    if text:
        yield text


class Reading:
    def __init__(self, format):
        self.format = format
        self.lines = []
        self.hidden = []
        self.cut = False
        self._bytes = 0
        self._numbers = {}

    def add_line(self, page, text):
        seen, shapeless = clean(text)
        if shapeless:
            self.add_hidden(page, 'zero_width', shapeless)
        for piece in pieces(seen):
            size = len(piece.encode())
            if len(self.lines) >= MOST_LINES or self._bytes + size > MOST_TEXT_BYTES:
                self.cut = True
                return
            self._bytes += size
            number = self._numbers[page] = self._numbers.get(page, 0) + 1
            self.lines.append({'page': page, 'line': number, 'text': piece})

    def add_hidden(self, page, kind, text):
        text = clean(text)[0] if kind != 'zero_width' else text
        if text and len(self.hidden) < MOST_HIDDEN:
            self.hidden.append({'page': page, 'kind': kind, 'text': text[:MOST_HIDDEN_TEXT]})

    def answer(self, pages=1, without_text='empty'):
        """`without_text` is what a file without any text to see is."""
        if not self.lines:
            raise Fault(without_text)
        # Shadows and the like are the same words once more: who sees them there has nothing hidden from them.
        pages_seen = {}
        for line in self.lines:
            pages_seen[line['page']] = pages_seen.get(line['page'], '') + line['text'].replace(' ', '')
        return {
            'kind': 'read',
            'format': self.format,
            'pages': pages,
            'lines': self.lines,
            'hidden': [
                hidden
                for hidden in self.hidden
                if hidden['kind'] == 'zero_width' or hidden['text'].replace(' ', '') not in pages_seen.get(hidden['page'], '')
            ],
            'cut': self.cut,
        }

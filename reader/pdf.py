"""What the program beside it says of a PDF."""
import re
import subprocess

from lines import Fault, Reading

PROGRAM = '/opt/viva/reader/viva-pdf'
# Its own bounds are well below.
MOST_OUTPUT = 4 * 1024 * 1024
SOFT_HYPHEN = '\u00ad'


def joined(block):
    """Lines of one block in which no word is divided: its rest goes to where it began, and a hyphen that is written stays."""
    lines = []
    for line in block:
        line = line.strip()
        before = lines[-1] if lines else ''
        is_divided = before.endswith(SOFT_HYPHEN) or re.search(r'\w-$', before)
        if is_divided and re.match(r'\w', line):
            rest, _, line = line.partition(' ')
            lines[-1] = before.rstrip(SOFT_HYPHEN) + rest
        if line:
            lines.append(line)
    return lines


def read_pdf(path):
    program = subprocess.Popen([PROGRAM, path], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    output = program.stdout.read(MOST_OUTPUT)
    program.stdout.close()
    if program.wait() != 0:
        raise Fault('unreadable')
    reading = Reading('pdf')
    block, page, end = [], 1, None

    def end_block():
        for line in joined(block):
            reading.add_line(page, line)
        block.clear()

    for row in output.decode('utf-8', 'replace').split('\n'):
        kind, *rest = row.split('\t', 3 if row.startswith('H') else 2)
        if kind == 'E':
            raise Fault(rest[0])
        if kind == 'L':
            page = int(rest[0])
            block.append(rest[1])
        elif kind == 'H':
            reading.add_hidden(int(rest[0]), rest[1], rest[2])
        elif kind == 'C':
            reading.cut = True
        elif kind == 'P':
            end = rest
        if kind in 'BP':
            end_block()
    if end is None:
        raise Fault('unreadable')
    pages, ink = end
    return reading.answer(int(pages), 'scanned' if ink == '1' else 'empty')

"""Reads one file, whose first bytes say what it is, and prints what a person sees of it: a line of JSON."""
import json
import re
import sys

from docx import read_docx
from lines import Fault
from pdf import read_pdf
from text import read_text

COMPOUND = bytes.fromhex('d0cf11e0a1b11ae1')
ENCRYPTED = 'EncryptedPackage'.encode('utf-16-le')


def read(path):
    with open(path, 'rb') as file:
        data = file.read()
    if data.startswith(COMPOUND):
        raise Fault('encrypted' if ENCRYPTED in data else 'wrong_type')
    if data.startswith(b'PK\x03\x04'):
        return read_docx(path)
    if re.match(rb'\s*(\xef\xbb\xbf)?\s*%PDF-', data[:1024]):
        return read_pdf(path)
    return read_text(data)


def answer(path):
    try:
        return read(path)
    except Fault as fault:
        return {'kind': 'failed', 'reason': fault.reason}
    except (MemoryError, RecursionError):
        return {'kind': 'failed', 'reason': 'too_large'}


if __name__ == '__main__':
    print(json.dumps(answer(sys.argv[1]), ensure_ascii=False))

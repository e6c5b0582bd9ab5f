"""Plain text, Markdown and JSON Resume."""
import json
import re

from json_resume import is_resume, read_json_resume
from lines import Fault, Reading

MARKS = ((b'\xef\xbb\xbf', 'utf-8'), (b'\xff\xfe', 'utf-16-le'), (b'\xfe\xff', 'utf-16-be'))
CONTROLS = re.compile('[\x00-\x08\x0b\x0e-\x1f]')


def decoded(data):
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, 'replace')
    try:
        return data.decode('utf-8')
    except UnicodeDecodeError:
        # Letters of Russian stand side by side; those that Latin lacks stand alone.
        high = len(re.findall(rb'[\x80-\xff]', data))
        together = sum(len(run) for run in re.findall(rb'[\xa8\xb8\xc0-\xff]{2,}', data))
        return data.decode('cp1251' if together * 2 > high else 'cp1252', 'replace')


def read_text(data):
    text = decoded(data)
    if CONTROLS.search(text):
        raise Fault('wrong_type')
    if text.lstrip().startswith('{'):
        try:
            resume = json.loads(text)
        except ValueError:
            resume = None
        if is_resume(resume):
            return read_json_resume(resume)
    reading = Reading('text')
    for line in re.split('\r\n|[\r\n\f]', text):
        reading.add_line(1, line)
    return reading.answer()

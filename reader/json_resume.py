"""JSON Resume (jsonresume.org): its sections in their usual order, a line for what a page would have on one."""
from lines import Reading

SECTIONS = (
    *('basics', 'work', 'volunteer', 'projects', 'education', 'skills', 'languages', 'certificates', 'awards'),
    *('publications', 'interests', 'references'),
)
# What stands at the head of an entry, in this order.
HEAD = (
    *('position', 'name', 'title', 'organization', 'institution', 'studyType', 'area', 'entity', 'language'),
    *('label', 'fluency', 'level', 'score', 'type', 'issuer', 'awarder', 'publisher'),
)
DATES = ('startDate', 'endDate', 'date', 'releaseDate')
# What a picture or a machine needs, and no reader.
UNSHOWN = ('image', 'picture', '$schema', 'meta')
MOST_DEPTH = 6


def is_resume(data):
    return isinstance(data, dict) and any(isinstance(data.get(name), (dict, list)) for name in SECTIONS)


def scalar(value):
    return str(value) if isinstance(value, (str, int, float)) and not isinstance(value, bool) else ''


def read_json_resume(resume):
    reading = Reading('json')

    def entry(item, depth):
        if depth > MOST_DEPTH or reading.cut:
            return
        if isinstance(item, list):
            if all(scalar(part) for part in item):
                lines = [', '.join(map(scalar, item))] if sum(len(scalar(p)) for p in item) < 200 else map(scalar, item)
                for line in lines:
                    reading.add_line(1, line)
                return
            for part in item:
                entry(part, depth + 1)
        elif isinstance(item, dict):
            head = ', '.join(filter(None, (scalar(item.get(key)) for key in HEAD)))
            dates = ' – '.join(filter(None, (scalar(item.get(key)) for key in DATES)))
            reading.add_line(1, f'{head} ({dates})' if head and dates else head or dates)
            for key, value in item.items():
                if key not in HEAD + DATES + UNSHOWN:
                    entry(value, depth + 1)
        else:
            for line in scalar(item).splitlines():
                reading.add_line(1, line)

    for name in SECTIONS:
        if name != 'basics' and resume.get(name):
            reading.add_line(1, name.capitalize())
        entry(resume.get(name), 0)
    return reading.answer()

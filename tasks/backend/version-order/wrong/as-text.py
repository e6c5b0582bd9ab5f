import sys


def key(version):
    """A tuple that sorts as versions do."""
    numbers, _, label = version.partition('-')
    parts = [(0, int(part), '') if part.isdigit() else (1, 0, part) for part in label.split('.') if label]
    return (*numbers.split('.'), not label, parts)


FITS = {
    '=': lambda version, wanted: version == wanted,
    '>=': lambda version, wanted: version >= wanted,
    '<': lambda version, wanted: version < wanted,
    '^': lambda version, wanted: version >= wanted and version[0] == wanted[0],
    '~': lambda version, wanted: version >= wanted and version[:2] == wanted[:2],
}


def main():
    _, text, *requests = sys.stdin.read().strip().split('\n')
    versions = sorted(text.split(), key=key, reverse=True)
    for request in requests:
        request = request.strip()
        operator = '>=' if request.startswith('>=') else request[0]
        wanted = key(request[len(operator):])
        for version in versions:
            if ('-' not in version or operator == '=') and FITS[operator](key(version), wanted):
                print(version)
                break
        else:
            print('none')


main()

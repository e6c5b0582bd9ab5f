import sys


def main():
    totals = {}
    for line in sys.stdin.read().splitlines()[1:]:
        _method, path, status, ms = line.split()
        if 200 <= int(status) <= 299:
            totals[path] = totals.get(path, 0) + int(ms)
    if not totals:
        print('none')
        return
    slowest = min(totals, key=lambda path: (-totals[path], path))
    print(slowest, totals[slowest])


main()

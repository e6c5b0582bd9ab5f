import sys
from collections import OrderedDict


def main():
    lines = sys.stdin.read().split('\n')
    capacity, life, count = map(int, lines[0].split())
    values = OrderedDict()  # key → value, least recently used first
    written = OrderedDict()  # key → time of writing, oldest first
    hits = misses = evictions = 0
    output = []
    for line in lines[1:count + 1]:
        command, time, key, *rest = line.split()
        time = int(time)
        while written and next(iter(written.values())) + life <= time:
            expired, _ = written.popitem(last=False)
            del values[expired]
        if command == 'get':
            if key in values:
                hits += 1
                values.move_to_end(key)
                written[key] = time
                written.move_to_end(key)
                output.append(values[key])
            else:
                misses += 1
                output.append('-')
        else:
            if key not in values and len(values) == capacity:
                victim, _ = values.popitem(last=False)
                del written[victim]
                evictions += 1
            values[key] = rest[0]
            values.move_to_end(key)
            written[key] = time
            written.move_to_end(key)
    output.append(f'{hits} {misses} {evictions}')
    print('\n'.join(output))


main()

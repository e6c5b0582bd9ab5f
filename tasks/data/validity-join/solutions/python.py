import sys


def main():
    lines = sys.stdin.read().splitlines()
    n, m = map(int, lines[0].split())
    events = {}  # customer -> [(moment, 0 for an end or 1 for a start, table, value)]
    for i, line in enumerate(lines[1 : n + m + 1]):
        customer, start, end, value = line.split()
        table = 0 if i < n else 1
        own = events.setdefault(customer, [])
        own.append((int(start), 1, table, value))
        own.append((int(end), 0, table, "-"))

    out = []
    for customer in sorted(events):
        periods = []  # [from, to, (a, b)]
        current = ["-", "-"]
        since = 0
        for moment, _, table, value in sorted(events[customer]):
            pair = tuple(current)
            if moment > since and pair != ("-", "-"):
                if periods and periods[-1][1] == since and periods[-1][2] == pair:
                    periods[-1][1] = moment
                else:
                    periods.append([since, moment, pair])
            since = moment
            current[table] = value
        out += (f"{customer} {start} {end} {a} {b}" for start, end, (a, b) in periods)
    print("\n".join(out))


main()

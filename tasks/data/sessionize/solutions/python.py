import sys


def main():
    lines = sys.stdin.read().splitlines()
    n, gap = map(int, lines[0].split())
    views = []
    for line in lines[1 : n + 1]:
        time, user, source = line.split()
        views.append((user, int(time), source))
    views.sort(key=lambda view: view[:2])  # stable: the input's order at the same time
    sessions = []  # [user, start, end, views, source]
    for user, time, source in views:
        current = sessions[-1] if sessions else None
        if (
            current is None
            or current[0] != user
            or time - current[2] > gap
            or source not in ("-", current[4])
        ):
            sessions.append([user, time, time, 1, source])
        else:
            current[2] = time
            current[3] += 1
    for session in sessions:
        print(*session)


main()

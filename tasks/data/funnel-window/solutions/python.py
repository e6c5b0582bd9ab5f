import sys


def main():
    lines = sys.stdin.read().splitlines()
    n, k, limit = map(int, lines[0].split())
    steps = lines[1].split()
    places = {}  # type -> its steps, from the last to the first
    for j in range(k - 1, -1, -1):
        places.setdefault(steps[j], []).append(j)
    by_user = {}
    for line in lines[2 : n + 2]:
        time, user, kind = line.split()
        if kind in places:
            by_user.setdefault(user, []).append((int(time), kind))

    users_at = [0] * k
    for events in by_user.values():
        events.sort(key=lambda event: event[0])
        start = [None] * k  # the latest start of a chain that has reached the step
        for time, kind in events:
            for j in places[kind]:
                if j == 0:
                    start[0] = time
                elif start[j - 1] is not None and time - start[j - 1] <= limit:
                    start[j] = start[j - 1]
        for j in range(k):
            users_at[j] += start[j] is not None
    for step, users in zip(steps, users_at):
        print(step, users)


main()

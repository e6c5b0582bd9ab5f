import sys


def main():
    tokens = sys.stdin.read().split()
    n, width = int(tokens[0]), int(tokens[1])
    times = list(map(int, tokens[2::2]))
    users = tokens[3::2]
    active = {}  # user -> events in the window
    oldest = 0
    out = []
    for i, (now, user) in enumerate(zip(times, users)):
        active[user] = active.get(user, 0) + 1
        if i + 1 < n and times[i + 1] == now:
            continue
        while times[oldest] <= now - width:
            leaving = users[oldest]
            active[leaving] -= 1
            if active[leaving] == 0:
                del active[leaving]
            oldest += 1
        out.append(f"{now} {len(active)}")
    print("\n".join(out))


main()

import sys

tokens = sys.stdin.read().split()
n, width = int(tokens[0]), int(tokens[1])
times, users = list(map(int, tokens[2::2])), tokens[3::2]
active, old = set(), 0
for i in range(n):
    active.add(users[i])
    if i + 1 < n and times[i + 1] == times[i]:
        continue
    while times[old] <= times[i] - width:
        active.discard(users[old])
        old += 1
    print(times[i], len(active))

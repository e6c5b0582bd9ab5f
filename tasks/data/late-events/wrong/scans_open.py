import sys

lines = sys.stdin.read().splitlines()
n, s, d, l = map(int, lines[0].split())
open_, fired, wm, dropped = {}, {}, -(10**18), 0
for line in lines[1:]:
    t, k, v = line.split()
    t = int(t)
    w = (t - t % s, k)
    if w[0] + s + l <= wm:
        dropped += 1
    else:
        x = fired.get(w) or open_.setdefault(w, [0, 0])
        x[0] += int(v)
        x[1] += 1
        if w in fired:
            print("update", *w, *x)
    wm = max(wm, t - d)
    due = []
    for w in open_:
        if w[0] + s <= wm:
            due.append(w)
    for w in sorted(due):
        fired[w] = open_.pop(w)
        print("fire", *w, *fired[w])
for w in sorted(open_):
    print("fire", *w, *open_[w])
print("dropped", dropped)

import sys

lines = sys.stdin.read().split("\n") + [""] * 3
old, new, pins = (line.split() for line in lines[1:4])
pos = {k: i for i, k in enumerate(old)}
order = [pos[k] for k in new if k in pos and k in set(pins)]
if order != sorted(order):
    print("impossible")
else:
    kept = [pos[k] for k in new if k in pos]
    last, moves = -1, 0
    for at in kept:
        if at < last:
            moves += 1
        else:
            last = at
    print(len(old) - len(kept), len(new) - len(kept), moves)

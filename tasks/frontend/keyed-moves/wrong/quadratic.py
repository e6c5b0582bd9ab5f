import sys

lines = sys.stdin.read().split("\n") + [""] * 3
old, new, pins = (line.split() for line in lines[1:4])
pos = {k: i for i, k in enumerate(old)}
fixed = set(pins)
kept = [k for k in new if k in pos]
order = [pos[k] for k in kept if k in fixed]
if order != sorted(order):
    print("impossible")
else:
    seq, below = [], -1
    for i, k in enumerate(kept):
        if k in fixed:
            seq.append(pos[k])
            below = pos[k]
            continue
        above = next((pos[x] for x in kept[i:] if x in fixed), len(old)) if fixed else len(old)
        if below < pos[k] < above:
            seq.append(pos[k])
    best = []
    for i, x in enumerate(seq):
        longest = 0
        for j in range(i):
            if seq[j] < x and best[j] > longest:
                longest = best[j]
        best.append(longest + 1)
    print(len(old) - len(kept), len(new) - len(kept), len(kept) - max(best, default=0))

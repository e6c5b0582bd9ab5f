import sys

lines = sys.stdin.read().splitlines()
n, w, lead, trail, m = map(int, lines[0].split())
out, end, wait, start = [], None, None, 0


def advance(now):
    global end, wait, start
    while end is not None:
        limit = start + m if wait and m else None
        if limit is not None and limit <= min(now, end):
            out.append((limit, wait))
            wait = None
            start = limit
        elif end <= now:
            if wait and trail:
                out.append((end, wait))
            end = wait = None
        else:
            return


for line in lines[1:]:
    kind, t, *arg = line.split()
    now = int(t)
    advance(now)
    if kind == "call":
        if end is None:
            start = now
        if end is None and lead:
            out.append((now, arg[0]))
        else:
            wait = arg[0]
        end = now + w
    else:
        if kind == "flush" and wait:
            out.append((now, wait))
        end = wait = None
advance(10**18)
print("\n".join(f"{a} {b}" for a, b in out) or "none")

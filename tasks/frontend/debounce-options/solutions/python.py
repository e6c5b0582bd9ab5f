import sys


def main():
    lines = sys.stdin.read().splitlines()
    n, quiet, leading, trailing, longest = map(int, lines[0].split())
    out = []
    end = None  # the burst's end; None when idle
    waiting = None  # (time of the earliest waiting call, argument of the latest)

    def advance(now):
        """Lets time pass up to and including `now`."""
        nonlocal end, waiting
        while end is not None:
            limit = waiting[0] + longest if waiting and longest else None
            if limit is not None and limit <= min(now, end):
                out.append((limit, waiting[1]))
                waiting = None
            elif end <= now:
                if waiting and trailing:
                    out.append((end, waiting[1]))
                end = waiting = None
            else:
                return

    for line in lines[1 : n + 1]:
        kind, time, *argument = line.split()
        now = int(time)
        advance(now)
        if kind == "call":
            if end is None and leading:
                out.append((now, argument[0]))
            else:
                waiting = (waiting[0] if waiting else now), argument[0]
            end = now + quiet
        else:
            if kind == "flush" and waiting:
                out.append((now, waiting[1]))
            end = waiting = None
    advance(float("inf"))
    for time, argument in out:
        print(time, argument)
    if not out:
        print("none")


main()

import sys

lines = sys.stdin.read().splitlines()
limit = int(lines[0].split()[1])
state, past, future, group, depth = {}, [], [], [], 0
for line in lines[1:]:
    c, *w = line.split()
    close = False
    if c == "set" and state.get(w[0]) != w[1]:
        group.append((w[0], state.get(w[0]), w[1]))
        state[w[0]] = w[1]
        future.clear()
        close = depth == 0
    elif c == "begin":
        depth += 1
    elif c == "end":
        depth = max(0, depth - 1)
        close = True
    elif c == "get":
        print(state.get(w[0]) or "-")
    elif c in ("undo", "redo"):
        a, b = (past, future) if c == "undo" else (future, past)
        if depth or not a:
            print("no")
        else:
            step = a.pop()
            b.append(step)
            for k, old, new in reversed(step) if c == "undo" else step:
                state[k] = old if c == "undo" else new
            print("ok")
    if close and group:
        past = (past + [group])[-limit:]
        group = []

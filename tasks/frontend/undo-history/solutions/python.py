import sys


def main():
    lines = sys.stdin.read().splitlines()
    n, limit = map(int, lines[0].split())
    state, undone, history = {}, [], []
    group, depth = [], 0  # the changes of the open step

    def close_step():
        nonlocal group
        if group:
            history.append(group)
            if len(history) > limit:
                del history[0]
        group = []

    for line in lines[1 : n + 1]:
        command, *words = line.split()
        if command == "set":
            key, value = words
            old = state.get(key)
            if old == value:
                continue
            state[key] = value
            undone.clear()
            group.append((key, old, value))
            if depth == 0:
                close_step()
        elif command == "begin":
            depth += 1
        elif command == "end":
            depth = max(0, depth - 1)
            if depth == 0:
                close_step()
        elif command == "get":
            print(state.get(words[0]) or "-")
        else:
            source, target = (history, undone) if command == "undo" else (undone, history)
            if depth > 0 or not source:
                print("no")
                continue
            step = source.pop()
            target.append(step)
            if command == "undo":
                for key, old, _ in reversed(step):
                    state[key] = old
            else:
                for key, _, new in step:
                    state[key] = new
            print("ok")


main()

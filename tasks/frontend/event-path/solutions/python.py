import sys


def main():
    lines = sys.stdin.read().splitlines()
    n, m, q = map(int, lines[0].split())
    parent = [0, *map(int, lines[1].split())]
    listeners = {}  # (node, kind) -> [(name, flags)]
    for line in lines[2 : m + 2]:
        node, kind, name, *flags = line.split()
        listeners.setdefault((int(node), kind), []).append((name, flags))
    used = set()  # once listeners that have run

    def click(target):
        path = []
        node = target
        while node:
            path.append(node)
            node = parent[node]
        steps = [(node, "capture") for node in reversed(path)] + [(node, "bubble") for node in path]

        ran = []
        for step in steps:
            stopped = False
            for name, flags in listeners.get(step, []):
                if name in used:
                    continue
                ran.append(name)
                if "once" in flags:
                    used.add(name)
                if "now" in flags:
                    return ran
                stopped = stopped or "stop" in flags
            if stopped:
                break
        return ran

    for target in map(int, lines[m + 2].split()):
        print(*(click(target) or "-"))


main()

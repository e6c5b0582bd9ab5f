import sys


def main():
    lines = sys.stdin.read().splitlines()
    n, width, gap = map(int, lines[0].split())
    items = []
    for line in lines[1 : n + 1]:
        *numbers, greatest = line.split()
        items.append((*map(int, numbers), float("inf") if greatest == "none" else int(greatest)))

    room = width - gap * (n - 1)
    growing = room > sum(item[0] for item in items)
    widths = [float(item[0]) for item in items]
    weights = [grow if growing else shrink * basis for basis, grow, shrink, _, _ in items]
    bounds = [greatest if growing else least for _, _, _, least, greatest in items]
    active = [i for i in range(n) if weights[i] > 0]
    while active:
        chosen = set(active)
        free = room - sum(items[i][0] if i in chosen else widths[i] for i in range(n))
        total = sum(weights[i] for i in active)
        for i in active:
            widths[i] = items[i][0] + free * weights[i] / total
        beyond = [i for i in active if (widths[i] > bounds[i] if growing else widths[i] < bounds[i])]
        if not beyond:
            break
        for i in beyond:
            widths[i] = float(bounds[i])
        active = [i for i in active if i not in set(beyond)]
    for w in widths:
        print(f"{w:.9f}")


main()

import sys


def main():
    best = {}  # name → (distance, number of the throw that first reached it)
    for number, line in enumerate(sys.stdin.read().splitlines()[1:]):
        name, text = line.split()
        distance = int(text)
        if distance > best.get(name, (0, 0))[0]:
            best[name] = (distance, number)
    top = sorted(best, key=lambda name: (-best[name][0], best[name][1]))[:3]
    best = {name: best[name] for name in top}
    steps = sorted({distance for distance, _ in best.values()}, reverse=True)
    if not steps:
        print('nobody')
    for step in steps:
        holders = [name for name, (distance, _) in best.items() if distance == step]
        holders.sort(key=lambda name: best[name][1])
        print(step, *holders)


main()

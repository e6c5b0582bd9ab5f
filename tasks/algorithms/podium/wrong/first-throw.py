import sys


def main():
    best = {}  # name → (distance, number of the throw that first reached it)
    for number, line in enumerate(sys.stdin.read().splitlines()[1:]):
        name, text = line.split()
        distance = int(text)
        if distance > best.get(name, (0, 0))[0]:
            best[name] = (distance, number)
    steps = sorted({distance for distance, _ in best.values()}, reverse=True)[:3]
    if not steps:
        print('nobody')
    for step in steps:
        holders = [name for name, (distance, _) in best.items() if distance == step]
        print(step, *holders)


main()

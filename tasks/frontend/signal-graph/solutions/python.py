import sys
from heapq import heappop, heappush


def main():
    lines = sys.stdin.read().splitlines()
    n, q = map(int, lines[0].split())
    values = [0] * (n + 1)
    kinds, inputs = [""] * (n + 1), [()] * (n + 1)
    readers = [[] for _ in range(n + 1)]  # cells that name this one
    chosen = [0] * (n + 1)  # the branch that an `if` read last

    def compute(cell):
        kind, names = kinds[cell], inputs[cell]
        if kind == "sum":
            return values[names[0]] + values[names[1]]
        if kind == "max":
            return max(values[names[0]], values[names[1]])
        chosen[cell] = names[1] if values[names[0]] else names[2]
        return values[chosen[cell]]

    for cell in range(1, n + 1):
        kind, *numbers = lines[cell].split()
        numbers = tuple(map(int, numbers))
        if kind == "source":
            values[cell] = numbers[0]
            continue
        kinds[cell], inputs[cell] = kind, numbers
        for name in set(numbers):
            readers[name].append(cell)
        values[cell] = compute(cell)

    def update(before):
        """Brings the graph up to date; `before` maps sources to their values before the update."""
        heap, queued = [], set()

        def announce(cell):
            for reader in readers[cell]:
                if kinds[reader] == "if" and cell != inputs[reader][0] and cell != chosen[reader]:
                    continue
                if reader not in queued:
                    queued.add(reader)
                    heappush(heap, reader)

        for source, value in before.items():
            if values[source] != value:
                announce(source)
        while heap:
            cell = heappop(heap)
            old = values[cell]
            values[cell] = compute(cell)
            if values[cell] != old:
                announce(cell)
        return len(queued)

    depth = 0
    before = {}
    out = []
    for line in lines[n + 1 : n + q + 1]:
        command, *numbers = line.split()
        if command == "get":
            out.append(values[int(numbers[0])])
            continue
        if command == "set":
            source = int(numbers[0])
            before.setdefault(source, values[source])
            values[source] = int(numbers[1])
        else:
            depth += 1 if command == "begin" else -1
        if depth == 0:
            out.append(update(before))
            before = {}
    print("\n".join(map(str, out)))


main()

import sys
from collections import defaultdict


class UnionFind:
    """Union by size without path compression, so that unions can be undone."""

    def __init__(self, size):
        self.parent = list(range(size))
        self.size = [1] * size
        self.parts = size
        self.joined = []  # roots that became children, in order

    def find(self, node):
        parent = self.parent
        while parent[node] != node:
            node = parent[node]
        return node

    def unite(self, a, b):
        a, b = self.find(a), self.find(b)
        if a == b:
            return
        if self.size[a] < self.size[b]:
            a, b = b, a
        self.parent[b] = a
        self.size[a] += self.size[b]
        self.parts -= 1
        self.joined.append(b)

    def undo_to(self, length):
        while len(self.joined) > length:
            child = self.joined.pop()
            self.size[self.parent[child]] -= self.size[child]
            self.parent[child] = child
            self.parts += 1


def main():
    lines = sys.stdin.read().splitlines()
    n, _ = map(int, lines[0].split())
    questions = []  # nodes of a path, or None for parts
    working = defaultdict(list)  # link → for each copy the number of questions asked before it came up
    intervals = []  # (first question, question after the last, link)
    for line in lines[1:]:
        command, *nodes = line.split()
        if command == 'parts':
            questions.append(None)
            continue
        a, b = sorted(int(node) - 1 for node in nodes)
        if command == 'path':
            questions.append((a, b))
        elif command == 'up':
            working[a, b].append(len(questions))
        else:
            pass
    count = len(questions)
    intervals += [(start, count, link) for link, starts in working.items() for start in starts]

    # Bottom-up segment tree over the questions.
    leaves = 1
    while leaves < count:
        leaves *= 2
    links = [[] for _ in range(2 * leaves)]
    for start, end, link in intervals:
        low, high = start + leaves, end + leaves
        while low < high:
            if low & 1:
                links[low].append(link)
                low += 1
            if high & 1:
                high -= 1
                links[high].append(link)
            low >>= 1
            high >>= 1

    network = UnionFind(n)
    output = []

    def visit(node, first, width):
        if first >= count:
            return
        before = len(network.joined)
        for a, b in links[node]:
            network.unite(a, b)
        if width == 1:
            question = questions[first]
            if question is None:
                output.append(str(network.parts))
            else:
                output.append('yes' if network.find(question[0]) == network.find(question[1]) else 'no')
        else:
            visit(2 * node, first, width // 2)
            visit(2 * node + 1, first + width // 2, width // 2)
        network.undo_to(before)

    visit(1, 0, leaves)
    print('\n'.join(output))


main()

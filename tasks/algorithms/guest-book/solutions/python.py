import sys


class Fenwick:
    def __init__(self, size):
        self.tree = [0] * (size + 1)

    def add(self, position, amount):
        tree, size = self.tree, len(self.tree)
        while position < size:
            tree[position] += amount
            position += position & -position

    def prefix(self, position):
        tree, total = self.tree, 0
        while position:
            total += tree[position]
            position &= position - 1
        return total


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    n, q = data[:2]
    visits = data[2:n + 2]
    lefts, rights = data[n + 2::2], data[n + 3::2]
    ending = [[] for _ in range(n + 1)]
    for question, right in enumerate(rights):
        ending[right].append(question)
    different = Fenwick(n)  # +1 at the last visit of each guest
    once = Fenwick(n)  # +1 at the last visit, −1 at the last but one
    before = [0] * (n + 1)  # previous visit of the same guest, 0 for none
    last = {}
    answers = [''] * q
    for now, guest in enumerate(visits, start=1):
        previous = last.get(guest, 0)
        before[now] = previous
        last[guest] = now
        different.add(now, 1)
        once.add(now, 1)
        if previous:
            different.add(previous, -1)
            once.add(previous, -2)
            if before[previous]:
                once.add(before[previous], 1)
        if ending[now]:
            # All marks lie at or before now, so sums up to now are known without a query.
            all_different = len(last)
            all_once = once.prefix(now)
            for question in ending[now]:
                left = lefts[question] - 1
                answers[question] = f'{all_different - different.prefix(left)} {all_once - once.prefix(left)}'
    print('\n'.join(answers))


main()

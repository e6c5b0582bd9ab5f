import sys

DIFFERENT = 1 << 20


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
    # Both marks in one tree, to walk it once: different · DIFFERENT + once.
    marks = Fenwick(n)  # different: +1 at the last visit of each guest; once: +1 there, −1 at the last but one
    before = [0] * (n + 1)  # previous visit of the same guest, 0 for none
    last = {}
    answers = [''] * q
    total = 0
    for now, guest in enumerate(visits, start=1):
        previous = last.get(guest, 0)
        before[now] = previous
        last[guest] = now
        marks.add(now, DIFFERENT + 1)
        total += DIFFERENT + 1
        if previous:
            marks.add(previous, -DIFFERENT - 2)
            total -= DIFFERENT + 2
            if before[previous]:
                marks.add(before[previous], 1)
                total += 1
        for question in ending[now]:
            # All marks lie at or before now, so their total is known without a query.
            different, once = divmod(total - marks.prefix(lefts[question] - 1), DIFFERENT)
            answers[question] = f'{different} {once}'
    print('\n'.join(answers))


main()

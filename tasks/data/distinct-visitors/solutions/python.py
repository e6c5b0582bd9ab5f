import sys
from bisect import bisect_left, bisect_right


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    n, q = data[0], data[1]
    times = data[2 : 2 + 2 * n : 2]
    visitors = data[3 : 3 + 2 * n : 2]
    queries = data[2 + 2 * n :]

    # A visit is its visitor's first in the period if the former one, counted from 1, is at most `left` (0: there is none).
    following = [0] * (n + 1)  # the next visit of the same visitor, 0 for none
    latest = {}
    firsts = []
    for i, visitor in enumerate(visitors, start=1):
        former = latest.get(visitor, 0)
        if former:
            following[former] = i
        else:
            firsts.append(i)
        latest[visitor] = i

    questions_at = [[] for _ in range(n + 1)]  # by the number of visits before the period
    for k in range(q):
        left = bisect_left(times, queries[2 * k])
        right = bisect_right(times, queries[2 * k + 1])
        if left < right:
            questions_at[left].append((right, k))

    tree = [0] * (n + 1)  # marks the visits whose former one is at most `left`
    for i in firsts:
        tree[i] = 1
    for i in range(1, n + 1):
        parent = i + (i & -i)
        if parent <= n:
            tree[parent] += tree[i]

    answers = [0] * q
    for left in range(n):
        i = following[left]
        while 0 < i <= n:
            tree[i] += 1
            i += i & -i
        for right, k in questions_at[left]:
            marks = 0
            while right:
                marks += tree[right]
                right &= right - 1
            answers[k] = marks - left  # all visits before the period are marked
    print("\n".join(map(str, answers)))


main()

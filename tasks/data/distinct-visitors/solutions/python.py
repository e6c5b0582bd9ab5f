import sys
from bisect import bisect_left, bisect_right


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    n, q = data[0], data[1]
    times = data[2 : 2 + 2 * n : 2]
    visitors = data[3 : 3 + 2 * n : 2]
    queries = data[2 + 2 * n :]

    questions_at = [[] for _ in range(n + 1)]  # by the number of visits up to the right end
    for k in range(q):
        left = bisect_left(times, queries[2 * k])
        right = bisect_right(times, queries[2 * k + 1])
        if left < right:
            questions_at[right].append((left, k))

    answers = [0] * q
    tree = [0] * (n + 1)  # marks each visitor's latest position
    latest = {}
    for i in range(1, n + 1):
        visitor = visitors[i - 1]
        j = latest.get(visitor, 0)
        while 0 < j <= n:
            tree[j] -= 1
            j += j & -j
        latest[visitor] = j = i
        while j <= n:
            tree[j] += 1
            j += j & -j
        for left, k in questions_at[i]:
            marks_before = 0
            while left:
                marks_before += tree[left]
                left &= left - 1
            answers[k] = len(latest) - marks_before
    print("\n".join(map(str, answers)))


main()

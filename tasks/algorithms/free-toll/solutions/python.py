import heapq
import sys


def cheapest(n, roads):
    """(total, roads) of the best trip from 0 to n - 1, or None. State 2t: voucher in hand, 2t + 1: used."""
    best = [None] * (2 * n)
    queue = [(0, 0, 0)]
    while queue:
        total, count, state = heapq.heappop(queue)
        if best[state] is not None:
            continue
        best[state] = (total, count)
        town, used = divmod(state, 2)
        if town == n - 1:
            return total, count
        for target, toll in roads[town]:
            after = 2 * target + used
            if best[after] is None:
                heapq.heappush(queue, (total + toll, count + 1, after))
            if not used and best[after + 1] is None:
                heapq.heappush(queue, (total, count + 1, after + 1))
    return None


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    n = data[0]
    roads = [[] for _ in range(n)]
    for a, b, toll in zip(data[2::3], data[3::3], data[4::3]):
        roads[a - 1].append((b - 1, toll))
    best = cheapest(n, roads)
    print('%d %d' % best if best else -1)


main()

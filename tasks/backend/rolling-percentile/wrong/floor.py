import sys


class RankCounts:
    """Counts by rank in a Fenwick tree."""

    def __init__(self, size):
        self.size = size
        self.tree = [0] * (size + 1)
        self.top_step = 1 << size.bit_length() - 1

    def add(self, rank, amount):
        while rank <= self.size:
            self.tree[rank] += amount
            rank += rank & -rank

    def kth(self, k):
        """Rank of the k-th smallest."""
        rank, step = 0, self.top_step
        while step:
            after = rank + step
            if after <= self.size and self.tree[after] < k:
                rank = after
                k -= self.tree[after]
            step >>= 1
        return rank + 1


def main():
    data = list(map(int, sys.stdin.buffer.read().split()))
    _, window, percent, limit = data[:4]
    times, latencies = data[4::2], data[5::2]
    values = sorted(set(latencies))
    rank_of = {value: rank for rank, value in enumerate(values, start=1)}
    counts = RankCounts(len(values))
    ringing = False
    first = 0
    output = []
    for i, (time, latency) in enumerate(zip(times, latencies)):
        counts.add(rank_of[latency], 1)
        while times[first] + window <= time:
            counts.add(rank_of[latencies[first]], -1)
            first += 1
        held = i - first + 1
        percentile = values[counts.kth(max(1, percent * held // 100)) - 1]
        above = percentile > limit
        change = '' if above == ringing else ' ON' if above else ' OFF'
        ringing = above
        output.append(f'{percentile}{change}')
    print('\n'.join(output))


main()

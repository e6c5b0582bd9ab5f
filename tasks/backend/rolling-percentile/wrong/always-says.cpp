#include <algorithm>
#include <cstdio>
#include <vector>

int main() {
    int n, percent;
    long long window, limit;
    if (scanf("%d %lld %d %lld", &n, &window, &percent, &limit) != 4) return 1;
    std::vector<long long> times(n), latencies(n);
    for (int i = 0; i < n; ++i) {
        if (scanf("%lld %lld", &times[i], &latencies[i]) != 2) return 1;
    }
    std::vector<long long> values = latencies;
    std::sort(values.begin(), values.end());
    values.erase(std::unique(values.begin(), values.end()), values.end());
    const int size = values.size();
    std::vector<int> tree(size + 1);  // Fenwick tree of counts by rank
    const auto add = [&](long long latency, int amount) {
        int rank = std::lower_bound(values.begin(), values.end(), latency) - values.begin() + 1;
        for (; rank <= size; rank += rank & -rank) tree[rank] += amount;
    };
    int topStep = 1;
    while (topStep * 2 <= size) topStep *= 2;
    bool ringing = false;
    int first = 0;
    for (int i = 0; i < n; ++i) {
        add(latencies[i], 1);
        while (times[first] + window <= times[i]) add(latencies[first++], -1);
        int k = (percent * (i - first + 1) + 99) / 100, rank = 0;
        for (int step = topStep; step > 0; step /= 2) {
            if (rank + step <= size && tree[rank + step] < k) {
                rank += step;
                k -= tree[rank];
            }
        }
        const bool above = values[rank] > limit;
        printf("%lld%s\n", values[rank], above ? " ON" : ringing ? " OFF" : "");
        ringing = above;
    }
}

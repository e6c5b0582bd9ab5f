#include <algorithm>
#include <cstdio>
#include <numeric>
#include <vector>

int main() {
    int n;
    if (scanf("%d", &n) != 1) return 1;
    std::vector<int> left(n), right(n);
    for (int i = 0; i < n; ++i) {
        if (scanf("%d %d", &left[i], &right[i]) != 2) return 1;
    }
    std::vector<int> distinct = right;
    std::sort(distinct.begin(), distinct.end());
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    const int size = distinct.size();
    std::vector<int> rank(n), order(n);
    for (int i = 0; i < n; ++i) {
        rank[i] = std::lower_bound(distinct.begin(), distinct.end(), right[i]) - distinct.begin() + 1;
    }
    std::iota(order.begin(), order.end(), 0);
    std::sort(order.begin(), order.end(), [&](int i, int j) { return left[i] < left[j]; });

    std::vector<int> crossings(n, 0);
    // Once upwards, then once more with both walls upside down.
    for (int turn = 0; turn < 2; ++turn) {
        std::vector<int> tree(size + 1);
        for (int start = 0, end = 0; start < n; start = end) {
            while (end < n && left[order[end]] == left[order[start]]) ++end;
            for (int k = start; k < end; ++k) {
                crossings[order[k]] += start;
                for (int r = rank[order[k]]; r > 0; r -= r & -r) crossings[order[k]] -= tree[r];
            }
            for (int k = start; k < end; ++k) {
                for (int r = rank[order[k]]; r <= size; r += r & -r) ++tree[r];
            }
        }
        std::reverse(order.begin(), order.end());
        for (int& r : rank) r = size + 1 - r;
    }
    const auto best = std::max_element(crossings.begin(), crossings.end());
    printf("%lld\n%d %d\n", std::accumulate(crossings.begin(), crossings.end(), 0LL) / 2, *best,
           static_cast<int>(best - crossings.begin()) + 1);
}

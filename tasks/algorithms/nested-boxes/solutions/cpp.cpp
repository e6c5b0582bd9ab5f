#include <algorithm>
#include <cstdio>
#include <utility>
#include <vector>

const int MODULUS = 1'000'000'007;

struct Series {
    int length = 0;
    long long ways = 0;
};

Series merge(const Series& a, const Series& b) {
    if (a.length != b.length) return a.length > b.length ? a : b;
    return {a.length, (a.ways + b.ways) % MODULUS};
}

int main() {
    int n;
    if (scanf("%d", &n) != 1) return 1;
    std::vector<std::pair<int, int>> boxes(n);  // width, −height
    std::vector<int> heights;
    for (auto& [width, negative] : boxes) {
        if (scanf("%d %d", &width, &negative) != 2) return 1;
        heights.push_back(negative);
        negative = -negative;
    }
    // Heights descend within a width, so that boxes of equal width never extend one another.
    std::sort(boxes.begin(), boxes.end());
    std::sort(heights.begin(), heights.end());
    std::vector<Series> tree(n + 1);
    Series best;
    for (const auto& [width, negative] : boxes) {
        const int rank = std::lower_bound(heights.begin(), heights.end(), -negative) - heights.begin() + 1;
        Series series;
        for (int r = rank - 1; r > 0; r -= r & -r) series = merge(series, tree[r]);
        if (series.length == 0) series.ways = 1;
        ++series.length;
        for (int r = rank; r <= n; r += r & -r) tree[r] = merge(tree[r], series);
        best = merge(best, series);
    }
    printf("%d %lld\n", best.length, best.ways);
}

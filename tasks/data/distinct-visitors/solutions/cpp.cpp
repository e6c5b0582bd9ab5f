#include <algorithm>
#include <cmath>
#include <iostream>
#include <numeric>
#include <vector>

// Mo's algorithm: questions in an order that moves both ends little.
int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, q;
    std::cin >> n >> q;
    std::vector<int> times(n), visitors(n);
    for (int i = 0; i < n; i++) std::cin >> times[i] >> visitors[i];
    auto sorted = visitors;
    std::sort(sorted.begin(), sorted.end());
    for (int& v : visitors) v = std::lower_bound(sorted.begin(), sorted.end(), v) - sorted.begin();
    std::vector<int> left(q), right(q), order(q), answers(q), visits(n);
    for (int k = 0; k < q; k++) {
        int a, b;
        std::cin >> a >> b;
        left[k] = std::lower_bound(times.begin(), times.end(), a) - times.begin();
        right[k] = std::upper_bound(times.begin(), times.end(), b) - times.begin();
    }
    std::iota(order.begin(), order.end(), 0);
    int block = std::max(1, (int)(n / std::sqrt(q)));
    std::sort(order.begin(), order.end(), [&](int x, int y) {
        int p = left[x] / block, s = left[y] / block;
        return p != s ? p < s : p % 2 ? right[x] > right[y] : right[x] < right[y];
    });
    int from = 0, to = 0, different = 0;  // the window is [from, to)
    auto enter = [&](int i) { different += visits[visitors[i]]++ == 0; };
    auto leave = [&](int i) { different -= --visits[visitors[i]] == 0; };
    for (int k : order) {
        while (to < right[k]) enter(to++);
        while (from > left[k]) enter(--from);
        while (to > right[k]) leave(--to);
        while (from < left[k]) leave(from++);
        answers[k] = different;
    }
    for (int answer : answers) std::cout << answer << '\n';
}

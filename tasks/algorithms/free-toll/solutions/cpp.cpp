#include <cstdio>
#include <queue>
#include <tuple>
#include <utility>
#include <vector>

int main() {
    int n, m;
    if (scanf("%d %d", &n, &m) != 2) return 1;
    std::vector<std::vector<std::pair<int, int>>> roads(n);
    while (m--) {
        int a, b, toll;
        if (scanf("%d %d %d", &a, &b, &toll) != 3) return 1;
        roads[a - 1].push_back({b - 1, toll});
    }
    using Entry = std::tuple<long long, int, int>;  // total, roads, state
    std::priority_queue<Entry, std::vector<Entry>, std::greater<Entry>> queue;
    std::vector<bool> done(2 * n, false);  // 2t: voucher in hand, 2t + 1: used
    queue.push({0, 0, 0});
    while (!queue.empty()) {
        const auto [total, count, state] = queue.top();
        queue.pop();
        if (done[state]) continue;
        done[state] = true;
        if (state / 2 == n - 1) {
            printf("%lld %d\n", total, count);
            return 0;
        }
        for (const auto& [target, toll] : roads[state / 2]) {
            const int after = 2 * target + state % 2;
            if (!done[after]) queue.push({total + toll, count + 1, after});
            if (state % 2 == 0 && !done[after + 1]) queue.push({total, count + 1, after + 1});
        }
    }
    puts("-1");
}

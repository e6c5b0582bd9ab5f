#include <cstdio>
#include <queue>
#include <tuple>
#include <vector>

int main() {
    int n, m;
    scanf("%d %d", &n, &m);
    std::vector<std::vector<std::pair<int, int>>> g(n);
    while (m--) {
        int a, b, c;
        scanf("%d %d %d", &a, &b, &c);
        g[a - 1].push_back({b - 1, c});
    }
    typedef std::tuple<int, int, int> E;
    std::priority_queue<E, std::vector<E>, std::greater<E>> q;
    std::vector<char> done(2 * n, 0);
    q.push({0, 0, 0});
    while (!q.empty()) {
        auto [t, k, s] = q.top();
        q.pop();
        if (done[s]) continue;
        done[s] = 1;
        if (s / 2 == n - 1) {
            printf("%d %d\n", t, k);
            return 0;
        }
        for (auto& [v, c] : g[s / 2]) {
            q.push({(int)((unsigned)t + c), k + 1, 2 * v + s % 2});
            if (s % 2 == 0) q.push({t, k + 1, 2 * v + 1});
        }
    }
    puts("-1");
}

#include <algorithm>
#include <iostream>
#include <unordered_map>
#include <vector>

// Longest rising subsequence of old positions with a Fenwick tree of maxima; pinned nodes weigh more than all others together.
int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, m, p, key;
    std::cin >> n >> m >> p;
    std::unordered_map<int, int> position;
    for (int i = 1; i <= n; i++) {
        std::cin >> key;
        position[key] = i;
    }
    std::vector<int> kept;
    for (int i = 0; i < m; i++) {
        std::cin >> key;
        auto found = position.find(key);
        if (found != position.end()) kept.push_back(found->second);
    }
    const long long heavy = 1000000;
    std::vector<long long> weight(n + 1, 1), best(n + 1);
    for (int i = 0; i < p; i++) {
        std::cin >> key;
        weight[position[key]] = heavy;
    }
    long long total = 0;
    for (int at : kept) {
        long long sum = 0;
        for (int i = at - 1; i > 0; i -= i & -i) sum = std::max(sum, best[i]);
        sum += weight[at];
        total = std::max(total, sum);
        for (int i = at; i <= n; i += i & -i) best[i] = std::max(best[i], sum);
    }
    if (total / heavy < p) {
        std::cout << "impossible\n";
        return 0;
    }
    long long staying = total % heavy + p;
    std::cout << n - (long long)kept.size() << ' ' << m - (long long)kept.size() << ' ' << (long long)kept.size() - staying << '\n';
}

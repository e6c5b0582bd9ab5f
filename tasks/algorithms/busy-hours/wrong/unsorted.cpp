#include <algorithm>
#include <cstdio>
#include <vector>

int main() {
    int n, s, e;
    scanf("%d", &n);
    std::vector<std::pair<int, int>> out;
    long long total = 0;
    while (n--) {
        scanf("%d %d", &s, &e);
        if (!out.empty() && s <= out.back().second && e >= out.back().first) {
            out.back().first = std::min(out.back().first, s);
            out.back().second = std::max(out.back().second, e);
        } else out.push_back({s, e});
    }
    std::sort(out.begin(), out.end());
    for (auto& b : out) total += b.second - b.first;
    printf("%zu %lld\n", out.size(), total);
    for (auto& b : out) printf("%d %d\n", b.first, b.second);
}

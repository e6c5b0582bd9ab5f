#include <algorithm>
#include <cstdio>
#include <utility>
#include <vector>

int main() {
    int n;
    if (scanf("%d", &n) != 1) return 1;
    std::vector<std::pair<int, int>> bookings(n);
    for (auto& [start, end] : bookings) {
        if (scanf("%d %d", &start, &end) != 2) return 1;
    }
    std::sort(bookings.begin(), bookings.end());
    std::vector<std::pair<int, int>> blocks;
    long long total = 0;
    for (const auto& [start, end] : bookings) {
        if (!blocks.empty() && start <= blocks.back().second) {
            total += std::max(0, end - blocks.back().second);
            blocks.back().second = std::max(blocks.back().second, end);
        } else {
            total += end - start;
            blocks.push_back({start, end});
        }
    }
    printf("%zu %lld\n", blocks.size(), total);
    for (const auto& [start, end] : blocks) printf("%d %d\n", start, end);
}

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <unordered_map>
#include <unordered_set>
#include <vector>

int main() {
    int n, m, p;
    if (scanf("%d %d %d", &n, &m, &p) != 3) return 1;
    const auto read = [](int count) {
        std::vector<int> keys(count);
        for (int& key : keys) {
            if (scanf("%d", &key) != 1) exit(1);
        }
        return keys;
    };
    std::unordered_map<int, int> position;
    for (int key : read(n)) position.emplace(key, position.size());
    const std::vector<int> fresh = read(m), pins = read(p);
    const std::unordered_set<int> pinned(pins.begin(), pins.end());

    std::vector<int> kept;
    for (int key : fresh) {
        if (position.count(key)) kept.push_back(key);
    }
    std::vector<int> after(kept.size());  // old position of the pinned node that follows
    int bound = n;
    for (int i = static_cast<int>(kept.size()) - 1; i >= 0; i--) {
        after[i] = bound;
        if (pinned.count(kept[i])) bound = position[kept[i]];
    }
    std::vector<int> values;
    int before = -1;
    for (size_t i = 0; i < kept.size(); i++) {
        const int at = position[kept[i]];
        const bool isPinned = pinned.count(kept[i]) > 0;
        if (isPinned && at < before) {
            puts("impossible");
            return 0;
        }
        if (isPinned) before = at;
        if (isPinned || (before < at && at < after[i])) values.push_back(at);
    }
    std::vector<int> length(values.size());
    int longest = 0;
    for (size_t i = 0; i < values.size(); i++) {
        int best = 0;
        for (size_t j = 0; j < i; j++) best = std::max(best, values[j] < values[i] ? length[j] : 0);
        length[i] = best + 1;
        longest = std::max(longest, length[i]);
    }
    printf("%zu %zu %zu\n", n - kept.size(), m - kept.size(), kept.size() - longest);
}

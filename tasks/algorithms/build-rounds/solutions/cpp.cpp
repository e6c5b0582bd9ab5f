#include <algorithm>
#include <cstdio>
#include <vector>

int main() {
    int n, m;
    if (scanf("%d %d", &n, &m) != 2) return 1;
    std::vector<std::vector<int>> users(n + 1);
    std::vector<int> unmet(n + 1), builtIn(n + 1, 1), above(n + 1), order;
    while (m--) {
        int a, b;
        if (scanf("%d %d", &a, &b) != 2) return 1;
        users[b].push_back(a);
        ++unmet[a];
    }
    for (int module = 1; module <= n; ++module) {
        if (unmet[module] == 0) order.push_back(module);
    }
    for (size_t head = 0; head < order.size(); ++head) {
        const int module = order[head];
        for (int user : users[module]) {
            builtIn[user] = std::max(builtIn[user], builtIn[module] + 1);
            if (--unmet[user] == 0) order.push_back(user);
        }
    }
    if (static_cast<int>(order.size()) < n) {
        int smallest = 1;
        while (unmet[smallest] == 0) ++smallest;
        printf("stuck %d\n%d\n", n - static_cast<int>(order.size()), smallest);
        return 0;
    }
    for (auto module = order.rbegin(); module != order.rend(); ++module) {
        for (int user : users[*module]) above[*module] = std::max(above[*module], above[user] + 1);
    }
    const int rounds = *std::max_element(builtIn.begin() + 1, builtIn.end());
    printf("%d\n", rounds);
    for (int module = 1; module <= n; ++module) {
        if (builtIn[module] + above[module] == rounds) printf("%d ", module);
    }
    printf("\n");
}

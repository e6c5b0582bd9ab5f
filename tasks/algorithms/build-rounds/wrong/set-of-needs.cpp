#include <algorithm>
#include <cstdio>
#include <set>
#include <vector>

int main() {
    int n, m, a, b;
    scanf("%d %d", &n, &m);
    std::vector<std::set<int>> users(n + 1);
    std::vector<int> unmet(n + 1), in(n + 1, 1), above(n + 1), order;
    while (m--) {
        scanf("%d %d", &a, &b);
        users[b].insert(a);
        ++unmet[a];
    }
    for (int i = 1; i <= n; ++i) if (!unmet[i]) order.push_back(i);
    for (size_t h = 0; h < order.size(); ++h)
        for (int u : users[order[h]]) {
            in[u] = std::max(in[u], in[order[h]] + 1);
            if (--unmet[u] == 0) order.push_back(u);
        }
    if ((int)order.size() < n) {
        int s = 1;
        while (!unmet[s]) ++s;
        printf("stuck %d\n%d\n", n - (int)order.size(), s);
        return 0;
    }
    for (int i = n - 1; i >= 0; --i) for (int u : users[order[i]]) above[order[i]] = std::max(above[order[i]], above[u] + 1);
    int r = *std::max_element(in.begin() + 1, in.end());
    printf("%d\n", r);
    for (int i = 1; i <= n; ++i) if (in[i] + above[i] == r) printf("%d ", i);
}

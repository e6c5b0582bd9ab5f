#include <algorithm>
#include <cstdio>
#include <vector>

int main() {
    int n, q;
    if (scanf("%d %d", &n, &q) != 2) return 1;
    std::vector<int> durations(n), order(n);
    for (int i = 0; i < n; i++) {
        if (scanf("%d", &durations[i]) != 1) return 1;
        order[i] = i;
    }
    std::sort(order.begin(), order.end(), [&](int i, int j) { return durations[i] < durations[j]; });
    while (q--) {
        int a, b, p;
        if (scanf("%d %d %d", &a, &b, &p) != 3) return 1;
        const unsigned length = b - a + 1;
        int wanted = (static_cast<long long>(p) * length + 999) / 1000, at = -1;
        while (wanted > 0) wanted -= static_cast<unsigned>(order[++at] - (a - 1)) < length;
        printf("%d\n", durations[order[at]]);
    }
}

#include <algorithm>
#include <cstdio>
#include <unordered_map>
#include <vector>

int main() {
    int n, q;
    if (scanf("%d %d", &n, &q) != 2) return 1;
    std::unordered_map<int, int> last;
    std::vector<int> times(n), previous(n);  // previous: one more than the index of the visitor's former visit
    for (int i = 0; i < n; i++) {
        int visitor;
        if (scanf("%d %d", &times[i], &visitor) != 2) return 1;
        previous[i] = last[visitor];
        last[visitor] = i + 1;
    }
    while (q--) {
        int a, b, different = 0;
        if (scanf("%d %d", &a, &b) != 2) return 1;
        const int from = std::lower_bound(times.begin(), times.end(), a) - times.begin();
        const int to = std::upper_bound(times.begin(), times.end(), b) - times.begin();
        for (int i = from; i < to; i++) different += previous[i] <= from;
        printf("%d\n", different);
    }
}

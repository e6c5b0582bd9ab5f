#include <cstdio>
#include <unordered_map>
#include <vector>

int main() {
    int n, q;
    if (scanf("%d %d", &n, &q) != 2) return 1;
    std::unordered_map<int, int> last;
    std::vector<int> previous(n + 1), next(n + 1, n + 1);
    for (int i = 1; i <= n; i++) {
        int guest;
        if (scanf("%d", &guest) != 1) return 1;
        previous[i] = last[guest];
        next[previous[i]] = i;
        last[guest] = i;
    }
    while (q--) {
        int left, right, different = 0, once = 0;
        if (scanf("%d %d", &left, &right) != 2) return 1;
        for (int i = left; i <= right; i++) {
            different += previous[i] < left;
            once += (previous[i] < left) & (next[i] > right);
        }
        printf("%d %d\n", different, once);
    }
}

#include <algorithm>
#include <cstdio>
#include <vector>

int main() {
    int n;
    long long setup;
    if (scanf("%d %lld", &n, &setup) != 2) return 1;
    std::vector<long long> sums(n + 1), best(n + 1);
    for (int i = 1; i <= n; i++) {
        long long work;
        if (scanf("%lld", &work) != 1) return 1;
        sums[i] = sums[i - 1] + work;
    }
    for (int i = 1; i <= n; i++) {
        best[i] = 4'000'000'000'000'000'000;
        for (int j = 0; j < i; j++) {
            const long long batch = sums[i] - sums[j];
            best[i] = std::min(best[i], best[j] + batch * batch);
        }
        best[i] += setup;
    }
    printf("%lld\n", best[n]);
}

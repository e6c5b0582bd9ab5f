#include <algorithm>
#include <cstdio>
#include <vector>

int main() {
    int n, window, percent, limit;
    if (scanf("%d %d %d %d", &n, &window, &percent, &limit) != 4) return 1;
    std::vector<int> times(n), latencies(n), values;
    int first = 0;
    bool ringing = false;
    for (int i = 0; i < n; i++) {
        if (scanf("%d %d", &times[i], &latencies[i]) != 2) return 1;
        while (times[first] <= times[i] - window) first++;
        values.assign(latencies.begin() + first, latencies.begin() + i + 1);
        const auto place = values.begin() + ((static_cast<long long>(percent) * values.size() + 99) / 100 - 1);
        std::nth_element(values.begin(), place, values.end());
        const bool rings = *place > limit;
        printf("%d%s\n", *place, rings == ringing ? "" : rings ? " ON" : " OFF");
        ringing = rings;
    }
}

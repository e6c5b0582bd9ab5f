#include <iostream>

int main() {
    int n, counts[6] = {};
    std::cin >> n;
    for (int i = 0; i < n; ++i) {
        int status;
        std::cin >> status;
        ++counts[status / 100];
    }
    std::cout << counts[2] << ' ' << counts[3] << ' ' << counts[4] << ' ' << counts[5] << '\n';
    std::cout << (100 * counts[5] / n <= 5 && counts[5] * 20 != n ? "healthy" : "unhealthy") << '\n';
}

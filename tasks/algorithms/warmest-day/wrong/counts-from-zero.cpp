#include <iostream>

int main() {
    int n, best = -100, day = 0;
    std::cin >> n;
    for (int i = 0; i < n; ++i) {
        int t;
        std::cin >> t;
        if (t > best) best = t, day = i;
    }
    std::cout << day << ' ' << best << '\n';
}

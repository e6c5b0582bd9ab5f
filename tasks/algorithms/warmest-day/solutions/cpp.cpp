#include <iostream>

int main() {
    int n, warmest, day = 1;
    std::cin >> n >> warmest;
    for (int i = 2; i <= n; ++i) {
        int now;
        std::cin >> now;
        if (now > warmest) {
            warmest = now;
            day = i;
        }
    }
    std::cout << day << ' ' << warmest << '\n';
}

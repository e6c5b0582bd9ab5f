#include <iostream>

int main() {
    int n, t, x, length = 0, best = 0, start = 0;
    std::cin >> n >> t;
    for (int i = 1; i <= n; ++i) {
        std::cin >> x;
        length = x <= t ? length + 1 : 0;
        if (length > best) {
            best = length;
            start = i - length + 1;
        }
    }
    std::cout << best << ' ' << start << '\n';
}

#include <iostream>

int main() {
    int p, n;
    std::cin >> p >> n;
    for (int i = 0; i < n; ++i) {
        int other;
        std::cin >> other;
        if (other == p) ++p;
    }
    std::cout << p << '\n';
}

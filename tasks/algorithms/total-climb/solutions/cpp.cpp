#include <iostream>

int main() {
    int n, before, climb = 0, descent = 0;
    std::cin >> n >> before;
    for (int i = 1; i < n; ++i) {
        int now;
        std::cin >> now;
        if (now > before) climb += now - before;
        else descent += before - now;
        before = now;
    }
    std::cout << climb << ' ' << descent << '\n';
}

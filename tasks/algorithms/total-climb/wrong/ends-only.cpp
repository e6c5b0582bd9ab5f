#include <algorithm>
#include <iostream>

int main() {
    int n, first, last;
    std::cin >> n >> first;
    last = first;
    for (int i = 1; i < n; ++i) std::cin >> last;
    std::cout << std::max(0, last - first) << ' ' << std::max(0, first - last) << '\n';
}

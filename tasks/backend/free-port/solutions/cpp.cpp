#include <iostream>
#include <unordered_set>

int main() {
    int port, n;
    std::cin >> port >> n;
    std::unordered_set<int> used;
    for (int i = 0; i < n; ++i) {
        int other;
        std::cin >> other;
        used.insert(other);
    }
    while (used.count(port)) ++port;
    std::cout << port << '\n';
}

#include <iostream>
#include <string>

int main() {
    int n, status, ms, best = -1;
    std::string method, path, slowest = "none";
    std::cin >> n;
    while (n--) {
        std::cin >> method >> path >> status >> ms;
        if (status / 100 == 2 && (ms > best || (ms == best && path < slowest))) best = ms, slowest = path;
    }
    std::cout << slowest;
    if (best >= 0) std::cout << ' ' << best;
    std::cout << '\n';
}

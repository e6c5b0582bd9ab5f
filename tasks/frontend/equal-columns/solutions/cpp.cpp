#include <iostream>

int main() {
    long long width, n, gap;
    std::cin >> width >> n >> gap;
    long long room = width - gap * (n - 1), left = 0;
    for (long long i = 0; i < n; i++) {
        long long column = (room + n - 1 - i) / n;
        std::cout << left << ' ' << column << '\n';
        left += column + gap;
    }
}

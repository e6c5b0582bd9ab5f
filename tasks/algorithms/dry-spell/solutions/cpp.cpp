#include <iostream>

int main() {
    int n, threshold;
    std::cin >> n >> threshold;
    int length = 0, best = 0, bestStart = 0;
    for (int day = 1; day <= n; ++day) {
        int amount;
        std::cin >> amount;
        length = amount < threshold ? length + 1 : 0;
        if (length > best) {
            best = length;
            bestStart = day - length + 1;
        }
    }
    std::cout << best << ' ' << bestStart << '\n';
}

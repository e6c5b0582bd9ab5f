#include <algorithm>
#include <iostream>
#include <vector>

int main() {
    int q;
    std::cin >> q;
    while (q-- > 0) {
        long long n, current, around;
        std::cin >> n >> current >> around;
        std::vector<long long> shown{1, n};
        for (long long page = current - around; page <= current + around; page++) {
            if (page >= 1 && page <= n) shown.push_back(page);
        }
        std::sort(shown.begin(), shown.end());
        shown.erase(std::unique(shown.begin(), shown.end()), shown.end());
        for (size_t i = 0; i < shown.size(); i++) {
            if (i > 0) {
                long long missing = shown[i] - shown[i - 1] - 1;
                std::cout << ' ';
                if (missing == 1) std::cout << shown[i] - 1 << ' ';
                if (missing > 1) std::cout << "... ";
            }
            if (shown[i] == current) std::cout << '[' << current << ']';
            else std::cout << shown[i];
        }
        std::cout << '\n';
    }
}

#include <iostream>
#include <string>
#include <vector>

// Blocks of rows with their sums: O(√n) for each operation.
const int kBlock = 320;

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    long long n, h, q, x, value;
    std::cin >> n >> h >> q;
    std::vector<long long> heights(n, h), sums(n / kBlock + 1);
    for (int i = 0; i < n; i++) sums[i / kBlock] += h;
    std::string kind;
    while (q-- > 0) {
        std::cin >> kind >> x;
        if (kind == "set") {
            std::cin >> value;
            sums[x / kBlock] += value - heights[x];
            heights[x] = value;
        } else if (kind == "top") {
            long long above = 0;
            for (int b = 0; b < x / kBlock; b++) above += sums[b];
            for (int i = x / kBlock * kBlock; i < x; i++) above += heights[i];
            std::cout << above << '\n';
        } else {
            size_t b = 0;
            while (b < sums.size() && x >= sums[b]) x -= sums[b++];
            if (b == sums.size()) {
                std::cout << "end\n";
                continue;
            }
            int i = b * kBlock;
            while (x >= heights[i]) x -= heights[i++];
            std::cout << i << ' ' << x << '\n';
        }
    }
}

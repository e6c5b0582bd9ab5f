#include <climits>
#include <iostream>
#include <vector>

int main() {
    const int MODULUS = 1'000'000'007, TOP = 20'000, NONE = INT_MAX;
    int k, q;
    std::cin >> k >> q;
    std::vector<int> fewest(TOP + 1, NONE);
    std::vector<long long> ways(TOP + 1, 0);
    fewest[0] = 0;
    ways[0] = 1;
    while (k--) {
        int value;
        std::cin >> value;
        for (int total = value; total <= TOP; ++total) {
            const int before = fewest[total - value];
            if (before == NONE) continue;
            if (before + 1 < fewest[total]) {
                fewest[total] = before + 1;
                ways[total] = ways[total - value];
            } else if (before + 1 == fewest[total]) {
                ways[total] = (ways[total] + ways[total - value]) % MODULUS;
            }
        }
    }
    while (q--) {
        int postage;
        std::cin >> postage;
        if (fewest[postage] == NONE) std::cout << "-1 0\n";
        else std::cout << fewest[postage] << ' ' << ways[postage] << '\n';
    }
}

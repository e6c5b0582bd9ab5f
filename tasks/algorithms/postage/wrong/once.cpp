#include <iostream>
#include <vector>

int main() {
    int k, q, v, p;
    std::cin >> k >> q;
    std::vector<int> few(20001, 1 << 29);
    std::vector<long long> ways(20001, 0);
    few[0] = 0;
    ways[0] = 1;
    while (k--) {
        std::cin >> v;
        for (int s = 20000; s >= v; --s) {
            int c = few[s - v] + 1;
            if (c < few[s]) few[s] = c, ways[s] = ways[s - v];
            else if (c == few[s] && c < (1 << 29)) ways[s] += ways[s - v];
        }
    }
    while (q--) {
        std::cin >> p;
        if (few[p] >= (1 << 29)) std::cout << "-1 0\n";
        else std::cout << few[p] << ' ' << ways[p] << '\n';
    }
}

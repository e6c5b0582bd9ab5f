#include <iostream>
#include <map>

int main() {
    std::ios::sync_with_stdio(false);
    int n, gap;
    std::cin >> n >> gap;
    std::map<long long, long long> counts;
    while (n--) {
        int weight;
        std::cin >> weight;
        ++counts[weight];
    }
    int pairs = 0, kinds = 0;
    for (const auto& [weight, count] : counts) {
        long long formed = count * (count - 1) / 2;
        if (gap != 0) {
            const auto partner = counts.find(weight + gap);
            formed = partner == counts.end() ? 0 : count * partner->second;
        }
        pairs += formed;
        kinds += formed > 0;
    }
    std::cout << pairs << ' ' << kinds << '\n';
}

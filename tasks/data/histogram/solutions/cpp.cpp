#include <iostream>
#include <map>

int main() {
    long long n, width, x;
    std::cin >> n >> width;
    std::map<long long, int> counts;  // by the bin's first value
    while (std::cin >> x) counts[x - (x % width + width) % width]++;
    for (long long at = counts.begin()->first; at <= counts.rbegin()->first; at += width) {
        auto bin = counts.find(at);
        std::cout << at << ' ' << (bin == counts.end() ? 0 : bin->second) << '\n';
    }
}

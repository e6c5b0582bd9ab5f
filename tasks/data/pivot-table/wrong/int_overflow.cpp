#include <cstdint>
#include <iostream>
#include <map>
#include <string>
#include <vector>

int main() {
    int n;
    std::cin >> n;
    std::vector<std::string> shops;
    std::map<std::string, std::map<int, uint32_t>> rows;
    std::map<int, uint32_t> totals;
    for (int i = 0; i < n; i++) {
        std::string shop;
        int month;
        long long amount;
        std::cin >> shop >> month >> amount;
        if (!rows.count(shop)) shops.push_back(shop);
        rows[shop][month] += (uint32_t)amount;
        totals[month] += (uint32_t)amount;
    }
    std::cout << "shop";
    for (auto& t : totals) std::cout << ' ' << t.first;
    std::cout << " total\n";
    uint32_t all = 0;
    for (auto& shop : shops) {
        std::cout << shop;
        uint32_t sum = 0;
        for (auto& t : totals) {
            if (!rows[shop].count(t.first)) std::cout << " -";
            else std::cout << ' ' << (int32_t)rows[shop][t.first], sum += rows[shop][t.first];
        }
        std::cout << ' ' << (int32_t)sum << '\n';
        all += sum;
    }
    std::cout << "total";
    for (auto& t : totals) std::cout << ' ' << (int32_t)t.second;
    std::cout << ' ' << (int32_t)all << '\n';
}

#include <iostream>
#include <map>
#include <string>
#include <unordered_map>
#include <vector>

int main() {
    int n;
    std::cin >> n;
    std::vector<std::string> shops;
    std::unordered_map<std::string, std::map<int, long long>> rows;
    std::map<int, long long> totals;
    for (int i = 0; i < n; i++) {
        std::string shop;
        int month;
        long long amount;
        std::cin >> shop >> month >> amount;
        if (!rows.count(shop)) shops.push_back(shop);
        rows[shop][month] += amount;
        totals[month] += amount;
    }
    std::cout << "shop";
    for (auto& [month, total] : totals) std::cout << ' ' << month;
    std::cout << " total\n";
    long long all = 0;
    for (auto& shop : shops) {
        std::cout << shop;
        auto& row = rows[shop];
        long long sum = 0;
        for (auto& [month, total] : totals) {
            auto cell = row.find(month);
            if (cell == row.end()) {
                std::cout << " -";
            } else {
                std::cout << ' ' << cell->second;
                sum += cell->second;
            }
        }
        std::cout << ' ' << sum << '\n';
        all += sum;
    }
    std::cout << "total";
    for (auto& [month, total] : totals) std::cout << ' ' << total;
    std::cout << ' ' << all << '\n';
}

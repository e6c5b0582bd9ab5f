#include <iostream>
#include <map>
#include <set>
#include <string>
#include <utility>

int main() {
    int n, k;
    std::cin >> n >> k;
    std::map<std::string, std::pair<long long, long long>> totals;
    for (int i = 0; i < n; i++) {
        std::string product;
        long long quantity, price;
        std::cin >> product >> quantity >> price;
        totals[product].first += quantity;
        totals[product].second += quantity * price;
    }
    std::set<std::pair<long long, std::string>> ranked;
    for (auto& [product, total] : totals) ranked.emplace(-total.second, product);
    for (auto& [negative, product] : ranked) {
        if (k-- == 0) break;
        std::cout << product << ' ' << totals[product].first << ' ' << -negative << '\n';
    }
}

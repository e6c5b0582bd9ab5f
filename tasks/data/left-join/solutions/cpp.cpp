#include <algorithm>
#include <iostream>
#include <string>
#include <utility>
#include <vector>

// Sorts the right table by key, stably, and finds each left key by binary search.
int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, m;
    std::cin >> n >> m;
    using Row = std::pair<std::string, std::string>;
    std::vector<Row> left(n), right(m);
    for (auto& [name, key] : left) std::cin >> name >> key;
    for (auto& [key, value] : right) std::cin >> key >> value;
    auto byKey = [](const Row& a, const Row& b) { return a.first < b.first; };
    std::stable_sort(right.begin(), right.end(), byKey);
    int rows = 0, unmatched = 0;
    for (auto& [name, key] : left) {
        auto range = std::equal_range(right.begin(), right.end(), Row(key, ""), byKey);
        if (key == "NULL" || range.first == range.second) {
            std::cout << name << " NULL\n";
            rows++;
            unmatched++;
            continue;
        }
        for (auto row = range.first; row != range.second; ++row, ++rows) std::cout << name << ' ' << row->second << '\n';
    }
    std::cout << "rows " << rows << " unmatched " << unmatched << '\n';
}

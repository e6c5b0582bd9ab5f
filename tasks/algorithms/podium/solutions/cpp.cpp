#include <algorithm>
#include <iostream>
#include <map>
#include <string>
#include <utility>
#include <vector>

int main() {
    int n;
    std::cin >> n;
    std::map<std::string, std::pair<int, int>> best;  // distance, number of the throw
    for (int number = 0; number < n; ++number) {
        std::string name;
        int distance;
        std::cin >> name >> distance;
        if (distance == 0) continue;
        const auto found = best.find(name);
        if (found == best.end() || distance > found->second.first) best[name] = {distance, number};
    }
    std::map<int, std::vector<std::pair<int, std::string>>, std::greater<int>> steps;
    for (const auto& [name, result] : best) steps[result.first].push_back({result.second, name});
    if (steps.empty()) std::cout << "nobody\n";
    int shown = 0;
    for (auto& [distance, holders] : steps) {
        if (++shown > 3) break;
        std::sort(holders.begin(), holders.end());
        std::cout << distance;
        for (const auto& holder : holders) std::cout << ' ' << holder.second;
        std::cout << '\n';
    }
}

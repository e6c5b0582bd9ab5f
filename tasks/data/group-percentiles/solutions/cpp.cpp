#include <algorithm>
#include <iostream>
#include <map>
#include <string>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    int n, q;
    std::cin >> n >> q;
    std::vector<long long> wanted;
    for (int i = 0; i < q; i++) {
        std::string text;
        std::cin >> text;
        size_t dot = text.find('.');
        long long p = std::stoll(text.substr(0, dot)) * 10;
        if (dot != std::string::npos) p += text[dot + 1] - '0';
        wanted.push_back(p);
    }
    std::map<std::string, std::vector<int>> groups;
    for (int i = 0; i < n; i++) {
        std::string name;
        int duration;
        std::cin >> name >> duration;
        groups[name].push_back(duration);
    }
    std::vector<std::string> names;
    for (auto& group : groups) names.push_back(group.first);
    std::stable_sort(names.begin(), names.end(),
                     [&](auto& a, auto& b) { return groups[a].size() > groups[b].size(); });
    for (auto& name : names) {
        auto& values = groups[name];
        std::sort(values.begin(), values.end());
        std::cout << name;
        for (long long p : wanted) {
            long long rank = 1;  // the least one that covers p; found by division, then corrected
            rank = std::max(rank, p * (long long)values.size() / 1000);
            while (rank * 1000 < p * (long long)values.size()) rank++;
            std::cout << ' ' << values[rank - 1];
        }
        std::cout << '\n';
    }
}

#include <algorithm>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    size_t n, least;
    std::cin >> n >> least;
    std::map<std::string, std::set<std::string>> groups;
    while (n--) {
        std::string word;
        std::cin >> word;
        std::string key = word;
        std::sort(key.begin(), key.end());
        groups[key].insert(word);
    }
    std::vector<std::set<std::string>> large;
    for (const auto& [key, group] : groups) {
        if (group.size() >= least) large.push_back(group);
    }
    std::sort(large.begin(), large.end(), [](const auto& a, const auto& b) {
        return a.size() != b.size() ? a.size() > b.size() : *a.begin() < *b.begin();
    });
    std::cout << large.size() << '\n';
    for (const auto& group : large) {
        for (const std::string& word : group) std::cout << word << ' ';
        std::cout << '\n';
    }
}

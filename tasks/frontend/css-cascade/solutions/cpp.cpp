#include <array>
#include <iostream>
#include <map>
#include <set>
#include <sstream>
#include <string>
#include <vector>

// Parts with their leading '#' or '.'; a tag has none, '*' gives no part.
std::vector<std::string> split(const std::string& selector) {
    std::vector<std::string> parts;
    for (char c : selector) {
        if (c == '*') continue;
        if (c == '#' || c == '.' || parts.empty()) parts.emplace_back();
        parts.back() += c;
    }
    return parts;
}

int main() {
    std::string line;
    std::getline(std::cin, line);
    while (!line.empty() && isspace((unsigned char)line.back())) line.pop_back();
    auto list = split(line);
    std::set<std::string> own(list.begin(), list.end());
    std::getline(std::cin, line);
    int n = std::stoi(line);
    std::map<std::string, std::pair<std::array<int, 4>, std::string>> best;
    while (n-- > 0 && std::getline(std::cin, line)) {
        std::istringstream words(line);
        std::string selector, name, value, flag;
        words >> selector >> name >> value >> flag;
        std::array<int, 4> strength{!flag.empty(), 0, 0, 0};
        bool matches = true;
        for (auto& part : split(selector)) {
            matches = matches && own.count(part);
            strength[part[0] == '#' ? 1 : part[0] == '.' ? 2 : 3]++;
        }
        if (!matches) continue;
        auto found = best.find(name);
        if (found == best.end() || strength >= found->second.first) best[name] = {strength, value};
    }
    for (auto& [name, winner] : best) std::cout << name << ": " << winner.second << '\n';
    if (best.empty()) std::cout << "none\n";
}

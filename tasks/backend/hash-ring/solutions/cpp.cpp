#include <cstdint>
#include <iostream>
#include <map>
#include <set>
#include <string>

uint32_t fnv1a(const std::string& text) {
    uint32_t value = 2166136261u;
    for (unsigned char byte : text) value = (value ^ byte) * 16777619u;
    return value;
}

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    std::map<uint32_t, std::set<std::string>> ring;  // the smallest name owns the position
    std::map<std::string, int> weights;
    while (n--) {
        std::string command, name;
        std::cin >> command >> name;
        if (command == "add") {
            std::cin >> weights[name];
            for (int i = 0; i < weights[name]; ++i) ring[fnv1a(name + "#" + std::to_string(i))].insert(name);
        } else if (command == "remove") {
            for (int i = 0; i < weights[name]; ++i) {
                const auto point = ring.find(fnv1a(name + "#" + std::to_string(i)));
                if (point == ring.end()) continue;
                point->second.erase(name);
                if (point->second.empty()) ring.erase(point);
            }
        } else if (command == "find") {
            if (ring.empty()) {
                std::cout << "none\n";
                continue;
            }
            auto point = ring.lower_bound(fnv1a(name));
            if (point == ring.end()) point = ring.begin();
            std::cout << *point->second.begin() << '\n';
        } else {
            int64_t share = 0;
            int64_t previous = ring.empty() ? 0 : static_cast<int64_t>(ring.rbegin()->first) - (int64_t{1} << 32);
            for (const auto& [position, names] : ring) {
                if (*names.begin() == name) share += position - previous;
                previous = position;
            }
            std::cout << share << '\n';
        }
    }
}

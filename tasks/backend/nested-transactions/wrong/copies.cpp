#include <cstdint>
#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>

// The number of each key's value, 0 for none.
using Store = std::vector<uint16_t>;

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    std::unordered_map<std::string, int> keys, values;
    std::vector<std::string> names = {"none"};
    Store store;
    std::vector<Store> copies;
    while (n--) {
        std::string command, key, value;
        std::cin >> command;
        if (command == "begin") {
            copies.push_back(store);
            continue;
        }
        if (command == "rollback" || command == "commit") {
            if (copies.empty()) {
                std::cout << "error\n";
                continue;
            }
            if (command == "rollback") store = copies.back();
            copies.pop_back();
            continue;
        }
        if (command != "count") std::cin >> key;
        if (command == "set" || command == "count") std::cin >> value;
        const int known = value.empty() ? 0 : values.emplace(value, values.size() + 1).first->second;
        if (known == static_cast<int>(names.size())) names.push_back(value);
        if (command == "count") {
            int count = 0;
            for (int other : store) count += other == known;
            std::cout << count << '\n';
            continue;
        }
        const size_t place = keys.emplace(key, keys.size()).first->second;
        if (store.size() <= place) store.resize(place + 1);
        if (command == "get") std::cout << names[store[place]] << '\n';
        else store[place] = known;
    }
}

#include <algorithm>
#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>

struct Entry {
    int uses, last, size, name;
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    long long capacity, used = 0;
    int n;
    std::cin >> capacity >> n;
    std::vector<Entry> entries;
    std::vector<std::string> names;
    std::unordered_map<std::string, int> numbers;
    std::vector<int> places;  // of each name among the entries, -1 for none
    std::vector<int> evicted;
    const auto remove = [&](int place) {
        used -= entries[place].size;
        places[entries[place].name] = -1;
        if (place + 1 < static_cast<int>(entries.size())) {
            entries[place] = entries.back();
            places[entries[place].name] = place;
        }
        entries.pop_back();
    };
    const auto evict = [&](long long limit, int spared) {
        int count = 0;
        for (; used > limit; count++) {
            int victim = -1;
            for (int i = 0; i < static_cast<int>(entries.size()); i++) {
                const Entry& entry = entries[i];
                if (entry.name == spared) continue;
                if (victim < 0 || entry.uses < entries[victim].uses ||
                    (entry.uses == entries[victim].uses && entry.last < entries[victim].last)) victim = i;
            }
            if (victim < 0) break;
            evicted.push_back(entries[victim].name);
            remove(victim);
        }
        return count;
    };
    for (int now = 0; now < n; now++) {
        std::string command, key;
        std::cin >> command;
        if (command == "age") {
            for (Entry& entry : entries) entry.uses /= 2;
        } else if (command == "drop") {
            long long size;
            std::cin >> size;
            std::cout << evict(capacity - size, -1) << '\n';
        } else {
            std::cin >> key;
            const int name = numbers.emplace(key, numbers.size()).first->second;
            if (name == static_cast<int>(names.size())) {
                names.push_back(key);
                places.push_back(-1);
            }
            int place = places[name];
            if (command == "get") {
                if (place < 0) {
                    std::cout << "-\n";
                    continue;
                }
                entries[place].last = now;
                std::cout << ++entries[place].uses << '\n';
                continue;
            }
            int size;
            std::cin >> size;
            if (size > capacity) {
                if (place >= 0) remove(place);
                continue;
            }
            if (place < 0) {
                place = places[name] = entries.size();
                entries.push_back({0, 0, 0, name});
            }
            Entry& entry = entries[place];
            used += size - entry.size;
            entry = {entry.uses + 1, now, size, name};
            evict(capacity, name);
        }
    }
    if (evicted.empty()) std::cout << '-';
    for (size_t i = 1; i <= std::min<size_t>(10, evicted.size()); i++) std::cout << names[evicted[evicted.size() - i]] << ' ';
    std::cout << '\n';
}

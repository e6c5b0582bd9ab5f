#include <iostream>
#include <list>
#include <string>
#include <unordered_map>

struct Entry {
    std::string value;
    long long time;
    std::list<std::string>::iterator use, write;
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    size_t capacity;
    long long life;
    int count, hits = 0, misses = 0, evictions = 0;
    std::cin >> capacity >> life >> count;
    std::unordered_map<std::string, Entry> entries;
    std::list<std::string> uses, writes;  // oldest first
    const auto remove = [&](const std::string& key) {
        const auto found = entries.find(key);
        const Entry entry = found->second;
        entries.erase(found);
        uses.erase(entry.use);
        writes.erase(entry.write);
    };
    while (count--) {
        std::string command, key, value;
        long long time;
        std::cin >> command >> time >> key;
        while (!writes.empty() && entries[writes.front()].time + life <= time) remove(std::string(writes.front()));
        const auto found = entries.find(key);
        if (command == "get") {
            if (found == entries.end()) {
                ++misses;
                std::cout << "-\n";
            } else {
                ++hits;
                uses.splice(uses.end(), uses, found->second.use);
                std::cout << found->second.value << '\n';
            }
            continue;
        }
        std::cin >> value;
        if (found != entries.end()) {
            remove(key);
        } else if (entries.size() == capacity) {
            remove(std::string(uses.front()));
            ++evictions;
        }
        entries[key] = {value, time, uses.insert(uses.end(), key), writes.insert(writes.end(), key)};
    }
    std::cout << hits << ' ' << misses << ' ' << evictions << '\n';
}

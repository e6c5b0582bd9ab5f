#include <algorithm>
#include <iostream>
#include <set>
#include <string>
#include <tuple>
#include <unordered_map>
#include <vector>

struct Entry {
    long long uses = 0, last = 0, size = 0;
};

class Cache {
public:
    explicit Cache(long long capacity) : capacity(capacity) {}

    void put(const std::string& key, long long size) {
        if (size > capacity) {
            if (entries.count(key)) remove(key);
            return;
        }
        Entry& entry = entries[key];
        used += size - entry.size;
        entry.size = size;
        touch(key, entry);
        // The entry stays out of the order while it must not be the victim.
        order.erase({entry.uses, entry.last, key});
        evictUntil(capacity);
        order.insert({entry.uses, entry.last, key});
    }

    long long get(const std::string& key) {
        const auto found = entries.find(key);
        if (found == entries.end()) return -1;
        touch(key, found->second);
        return found->second.uses;
    }

    void age() {
        order.clear();
        for (auto& [key, entry] : entries) {
            entry.uses /= 2;
            order.insert({entry.uses, entry.last, key});
        }
    }

    int drop(long long size) { return evictUntil(capacity - size); }

    std::vector<std::string> evicted;

private:
    void touch(const std::string& key, Entry& entry) {
        order.erase({entry.uses, entry.last, key});
        ++entry.uses;
        entry.last = ++clock;
        order.insert({entry.uses, entry.last, key});
    }

    void remove(const std::string& key) {
        const Entry entry = entries[key];
        order.erase({entry.uses, entry.last, key});
        entries.erase(key);
        used -= entry.size;
    }

    int evictUntil(long long limit) {
        int count = 0;
        for (; used > limit && !order.empty(); ++count) {
            evicted.push_back(std::get<2>(*order.begin()));
            remove(evicted.back());
        }
        return count;
    }

    long long capacity, used = 0, clock = 0;
    std::unordered_map<std::string, Entry> entries;
    std::set<std::tuple<long long, long long, std::string>> order;  // by uses, then last use
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    long long capacity, size;
    int n;
    std::cin >> capacity >> n;
    Cache cache(capacity);
    while (n--) {
        std::string command, key;
        std::cin >> command;
        if (command == "put") {
            std::cin >> key >> size;
            cache.put(key, size);
        } else if (command == "get") {
            std::cin >> key;
            const long long uses = cache.get(key);
            std::cout << (uses < 0 ? "-" : std::to_string(uses)) << '\n';
        } else if (command == "age") {
            cache.age();
        } else {
            std::cin >> size;
            std::cout << cache.drop(size) << '\n';
        }
    }
    const auto& evicted = cache.evicted;
    if (evicted.empty()) std::cout << "-";
    for (size_t i = 0; i < std::min<size_t>(10, evicted.size()); ++i) {
        std::cout << evicted[evicted.size() - 1 - i] << ' ';
    }
    std::cout << '\n';
}

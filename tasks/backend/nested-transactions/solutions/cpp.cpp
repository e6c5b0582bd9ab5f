#include <iostream>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

class Store {
public:
    /** An empty value removes the key. */
    void write(const std::string& key, const std::string& value) {
        const std::string before = change(key, value);
        if (!marks.empty()) undo.push_back({key, before});
    }

    std::string get(const std::string& key) const {
        const auto found = values.find(key);
        return found == values.end() ? "none" : found->second;
    }

    int count(const std::string& value) const {
        const auto found = counts.find(value);
        return found == counts.end() ? 0 : found->second;
    }

    void begin() { marks.push_back(undo.size()); }
    bool isOpen() const { return !marks.empty(); }

    void commit() {
        marks.pop_back();
        if (marks.empty()) undo.clear();
    }

    void rollback() {
        for (; undo.size() > marks.back(); undo.pop_back()) change(undo.back().first, undo.back().second);
        marks.pop_back();
    }

private:
    std::string change(const std::string& key, const std::string& value) {
        std::string before;
        const auto found = values.find(key);
        if (found != values.end()) {
            before = found->second;
            --counts[before];
            values.erase(found);
        }
        if (!value.empty()) {
            values[key] = value;
            ++counts[value];
        }
        return before;
    }

    std::unordered_map<std::string, std::string> values;
    std::unordered_map<std::string, int> counts;
    std::vector<std::pair<std::string, std::string>> undo;
    std::vector<size_t> marks;
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    Store store;
    while (n--) {
        std::string command, key, value;
        std::cin >> command;
        if (command == "set") {
            std::cin >> key >> value;
            store.write(key, value);
        } else if (command == "del") {
            std::cin >> key;
            store.write(key, "");
        } else if (command == "get") {
            std::cin >> key;
            std::cout << store.get(key) << '\n';
        } else if (command == "count") {
            std::cin >> value;
            std::cout << store.count(value) << '\n';
        } else if (command == "begin") {
            store.begin();
        } else if (!store.isOpen()) {
            std::cout << "error\n";
        } else if (command == "commit") {
            store.commit();
        } else {
            store.rollback();
        }
    }
}

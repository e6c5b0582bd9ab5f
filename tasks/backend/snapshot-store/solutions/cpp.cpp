#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

struct Transaction {
    int snapshot;
    std::map<std::string, std::string> writes;
};

struct Snapshot {
    int users = 0;
    std::multimap<int, int> ends;  // by the commit that replaced a version that hangs here
};

class Store {
public:
    void begin(const std::string& name) {
        running[name] = {counter, {}};
        ++snapshots[counter].users;
    }

    std::string read(const std::string& name, const std::string& key) const {
        const Transaction& transaction = running.at(name);
        const auto own = transaction.writes.find(key);
        if (own != transaction.writes.end()) return own->second;
        const auto history = versions.find(key);
        if (history == versions.end()) return "-";
        const auto after = history->second.upper_bound(transaction.snapshot);
        return after == history->second.begin() ? "-" : std::prev(after)->second;
    }

    void write(const std::string& name, const std::string& key, const std::string& value) {
        running[name].writes[key] = value;
    }

    void end(const std::string& name) {
        const auto snapshot = snapshots.find(running[name].snapshot);
        running.erase(name);
        if (--snapshot->second.users > 0) return;
        std::multimap<int, int> ends = std::move(snapshot->second.ends);
        const auto following = snapshots.erase(snapshot);
        if (following == snapshots.end()) {
            garbage += ends.size();
            return;
        }
        const auto live = ends.upper_bound(following->first);
        garbage += std::distance(ends.begin(), live);
        ends.erase(ends.begin(), live);
        // The smaller list moves into the larger one.
        if (ends.size() > following->second.ends.size()) std::swap(ends, following->second.ends);
        following->second.ends.insert(ends.begin(), ends.end());
    }

    /** The number of the commit, or 0 for a conflict. */
    int commit(const std::string& name) {
        const Transaction transaction = running[name];
        bool conflict = false;
        for (const auto& [key, value] : transaction.writes) {
            const auto history = versions.find(key);
            if (history != versions.end() && history->second.rbegin()->first > transaction.snapshot) conflict = true;
        }
        end(name);
        if (conflict) return 0;
        ++counter;
        for (const auto& [key, value] : transaction.writes) {
            auto& history = versions[key];
            if (!history.empty()) {
                const auto snapshot = snapshots.lower_bound(history.rbegin()->first);
                if (snapshot == snapshots.end()) ++garbage;
                else snapshot->second.ends.insert({counter, 0});
            }
            history[counter] = value;
        }
        return counter;
    }

    long long vacuum() { return std::exchange(garbage, 0); }

private:
    int counter = 0;
    long long garbage = 0;
    std::unordered_map<std::string, std::map<int, std::string>> versions;  // by commit
    std::unordered_map<std::string, Transaction> running;
    std::map<int, Snapshot> snapshots;
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    Store store;
    while (n--) {
        std::string command, name, key, value;
        std::cin >> command;
        if (command == "vacuum") {
            std::cout << store.vacuum() << '\n';
            continue;
        }
        std::cin >> name;
        if (command == "begin") {
            store.begin(name);
        } else if (command == "read") {
            std::cin >> key;
            std::cout << store.read(name, key) << '\n';
        } else if (command == "write") {
            std::cin >> key >> value;
            store.write(name, key, value);
        } else if (command == "commit") {
            const int number = store.commit(name);
            std::cout << (number > 0 ? std::to_string(number) : "conflict") << '\n';
        } else {
            store.end(name);
        }
    }
}

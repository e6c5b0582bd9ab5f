#include <deque>
#include <iostream>
#include <map>
#include <string>
#include <utility>
#include <vector>

struct Change {
    std::string key, before, after;  // "" for no value
};
using Step = std::vector<Change>;

int main() {
    int n, depth = 0;
    size_t limit;
    std::cin >> n >> limit;
    std::map<std::string, std::string> state;
    std::deque<Step> past;
    std::vector<Step> future;
    Step open;
    auto close = [&] {
        if (depth > 0 || open.empty()) return;
        past.push_back(std::move(open));
        open.clear();
        if (past.size() > limit) past.pop_front();
    };
    std::string command, key, value;
    while (n-- > 0) {
        std::cin >> command;
        if (command == "set") {
            std::cin >> key >> value;
            auto& field = state[key];
            if (field == value) continue;
            open.push_back({key, field, value});
            field = value;
            future.clear();
            close();
        } else if (command == "get") {
            std::cin >> key;
            std::cout << (state[key].empty() ? "-" : state[key]) << '\n';
        } else if (command == "begin") {
            depth++;
        } else if (command == "end") {
            if (depth > 0) depth--;
            close();
        } else if (depth > 0 || (command == "undo" ? past.empty() : future.empty())) {
            std::cout << "no\n";
        } else if (command == "undo") {
            for (auto change = past.back().rbegin(); change != past.back().rend(); ++change) state[change->key] = change->before;
            future.push_back(std::move(past.back()));
            past.pop_back();
            std::cout << "ok\n";
        } else {
            for (auto& change : future.back()) state[change.key] = change.after;
            past.push_back(std::move(future.back()));
            future.pop_back();
            std::cout << "ok\n";
        }
    }
}

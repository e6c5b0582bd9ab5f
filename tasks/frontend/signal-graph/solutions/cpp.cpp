#include <algorithm>
#include <iostream>
#include <map>
#include <set>
#include <string>
#include <vector>

struct Cell {
    char kind = 0;  // 's' sum, 'm' max, 'i' if; 0 for a source
    int inputs[3] = {0, 0, 0};
    int value = 0;
    int first = 0, second = 0;  // what it read last
    std::vector<int> namedBy;
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, q;
    std::cin >> n >> q;
    std::vector<Cell> cells(n + 1);
    auto compute = [&](Cell& cell) {
        cell.first = cell.inputs[0];
        cell.second = cell.inputs[1];
        if (cell.kind == 'i' && cells[cell.first].value == 0) cell.second = cell.inputs[2];
        int a = cells[cell.first].value, b = cells[cell.second].value;
        cell.value = cell.kind == 's' ? a + b : cell.kind == 'm' ? std::max(a, b) : b;
    };
    std::string word;
    for (int i = 1; i <= n; i++) {
        std::cin >> word;
        auto& cell = cells[i];
        if (word == "source") {
            std::cin >> cell.value;
            continue;
        }
        cell.kind = word[0];
        for (int k = 0; k < (cell.kind == 'i' ? 3 : 2); k++) {
            std::cin >> cell.inputs[k];
            cells[cell.inputs[k]].namedBy.push_back(i);
        }
        compute(cell);
    }
    int depth = 0;
    std::map<int, int> before;
    while (q-- > 0) {
        int a, b;
        std::cin >> word;
        if (word == "get") {
            std::cin >> a;
            std::cout << cells[a].value << '\n';
            continue;
        }
        if (word == "set") {
            std::cin >> a >> b;
            before.emplace(a, cells[a].value);
            cells[a].value = b;
        } else {
            depth += word == "begin" ? 1 : -1;
        }
        if (depth > 0) continue;
        std::set<int> due;
        auto announce = [&](int changed) {
            for (int reader : cells[changed].namedBy) {
                if (cells[reader].first == changed || cells[reader].second == changed) due.insert(reader);
            }
        };
        for (auto& [source, value] : before) {
            if (cells[source].value != value) announce(source);
        }
        before.clear();
        int computed = 0;
        while (!due.empty()) {
            int i = *due.begin();
            due.erase(due.begin());
            int old = cells[i].value;
            compute(cells[i]);
            computed++;
            if (cells[i].value != old) announce(i);
        }
        std::cout << computed << '\n';
    }
}

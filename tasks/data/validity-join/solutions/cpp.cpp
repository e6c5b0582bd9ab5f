#include <iostream>
#include <iterator>
#include <map>
#include <string>
#include <utility>

// For each table a step function: the value from a moment on.
using Steps = std::map<int, std::string>;

// Ends do not overwrite a start at the same moment, starts do overwrite an end.
void add(Steps& steps, int from, int to, const std::string& value) {
    steps[from] = value;
    steps.emplace(to, "-");
}

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, m;
    std::cin >> n >> m;
    std::map<std::string, std::pair<Steps, Steps>> customers;
    for (int i = 0; i < n + m; i++) {
        std::string customer, value;
        int from, to;
        std::cin >> customer >> from >> to >> value;
        auto& [a, b] = customers[customer];
        add(i < n ? a : b, from, to, value);
    }
    for (auto& [customer, steps] : customers) {
        auto& [a, b] = steps;
        auto i = a.begin();
        auto j = b.begin();
        std::string left = "-", right = "-";
        int since = 0;
        while (i != a.end() || j != b.end()) {
            int moment = j == b.end() || (i != a.end() && i->first < j->first) ? i->first : j->first;
            std::string newLeft = left, newRight = right;
            if (i != a.end() && i->first == moment) newLeft = (i++)->second;
            if (j != b.end() && j->first == moment) newRight = (j++)->second;
            if (newLeft == left && newRight == right) continue;
            if (left != "-" || right != "-") {
                std::cout << customer << ' ' << since << ' ' << moment << ' ' << left << ' ' << right << '\n';
            }
            left = newLeft;
            right = newRight;
            since = moment;
        }
    }
}

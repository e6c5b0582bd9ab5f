#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, m;
    std::cin >> n >> m;
    std::vector<std::vector<int>> neighbours(n + 1);
    std::vector<int> seen(n + 1), stack;
    int round = 0;
    const auto reach = [&](int start, int wanted) {
        stack.assign(1, start);
        seen[start] = round;
        while (!stack.empty()) {
            const int node = stack.back();
            stack.pop_back();
            if (node == wanted) return true;
            for (int other : neighbours[node]) {
                if (seen[other] == round) continue;
                seen[other] = round;
                stack.push_back(other);
            }
        }
        return false;
    };
    int parts = -1;  // until the next change
    while (m--) {
        std::string command;
        std::cin >> command;
        if (command == "parts") {
            if (parts < 0) {
                round++;
                parts = 0;
                for (int node = 1; node <= n; node++) {
                    if (seen[node] == round) continue;
                    parts++;
                    reach(node, 0);
                }
            }
            std::cout << parts << '\n';
            continue;
        }
        int a, b;
        std::cin >> a >> b;
        if (command == "path") {
            round++;
            std::cout << (reach(a, b) ? "yes\n" : "no\n");
            continue;
        }
        parts = -1;
        for (const auto& [from, to] : {std::pair(a, b), std::pair(b, a)}) {
            auto& others = neighbours[from];
            if (command == "up") others.push_back(to);
            else others.erase(std::find(others.begin(), others.end(), to));
        }
    }
}

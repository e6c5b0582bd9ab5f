#include <iostream>
#include <sstream>
#include <string>
#include <vector>

struct Listener {
    std::string name;
    bool stop = false, now = false, once = false, removed = false;
};

int main() {
    int n, m, q;
    std::cin >> n >> m >> q;
    std::vector<int> parent(n + 1);
    for (int i = 1; i <= n; i++) std::cin >> parent[i];
    std::vector<std::vector<Listener>> capture(n + 1), bubble(n + 1);
    std::string line;
    std::getline(std::cin, line);
    for (int i = 0; i < m; i++) {
        std::getline(std::cin, line);
        std::istringstream words(line);
        int node;
        std::string kind, flag;
        Listener listener;
        words >> node >> kind >> listener.name;
        while (words >> flag) {
            if (flag == "stop") listener.stop = true;
            if (flag == "now") listener.now = true;
            if (flag == "once") listener.once = true;
        }
        (kind == "capture" ? capture : bubble)[node].push_back(listener);
    }
    while (q-- > 0) {
        int target;
        std::cin >> target;
        std::vector<int> path;  // from the target to the root
        for (int node = target; node; node = parent[node]) path.push_back(node);
        bool any = false, stopped = false, ended = false;
        auto run = [&](std::vector<Listener>& listeners) {
            for (auto& listener : listeners) {
                if (listener.removed || ended) continue;
                std::cout << (any ? " " : "") << listener.name;
                any = true;
                listener.removed = listener.once;
                stopped = stopped || listener.stop;
                ended = listener.now;
            }
        };
        for (size_t i = path.size(); i-- > 0 && !stopped && !ended;) run(capture[path[i]]);
        for (size_t i = 0; i < path.size() && !stopped && !ended; i++) run(bubble[path[i]]);
        std::cout << (any ? "\n" : "-\n");
    }
}

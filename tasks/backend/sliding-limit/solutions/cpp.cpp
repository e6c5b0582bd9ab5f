#include <iostream>
#include <queue>
#include <string>
#include <unordered_map>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    size_t limit;
    long long window;
    int count;
    std::cin >> limit >> window >> count;
    std::unordered_map<std::string, std::queue<long long>> allowed;
    while (count--) {
        long long time;
        std::string client;
        std::cin >> time >> client;
        auto& times = allowed[client];
        while (!times.empty() && times.front() <= time - window) times.pop();
        if (times.size() < limit) {
            times.push(time);
            std::cout << "ok\n";
        } else {
            std::cout << "wait " << times.front() + window - time << '\n';
        }
    }
}

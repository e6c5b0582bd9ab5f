#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    long long width;
    std::cin >> n >> width;
    std::vector<long long> times(n);
    std::vector<int> users(n), events(n);
    std::unordered_map<std::string, int> numbers;
    for (int i = 0; i < n; i++) {
        std::string name;
        std::cin >> times[i] >> name;
        users[i] = numbers.emplace(name, (int)numbers.size()).first->second;
    }
    int active = 0, entering = 0, leaving = 0;
    while (entering < n) {
        long long now = times[entering];
        for (; entering < n && times[entering] == now; entering++) active += events[users[entering]]++ == 0;
        for (; times[leaving] <= now - width; leaving++) active -= --events[users[leaving]] == 0;
        std::cout << now << ' ' << active << '\n';
    }
}

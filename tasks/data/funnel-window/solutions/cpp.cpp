#include <algorithm>
#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, k;
    long long limit;
    std::cin >> n >> k >> limit;
    std::vector<std::string> steps(k);
    for (auto& step : steps) std::cin >> step;
    std::unordered_map<std::string, std::vector<std::pair<long long, std::string>>> byUser;
    for (int i = 0; i < n; i++) {
        long long time;
        std::string user, type;
        std::cin >> time >> user >> type;
        byUser[user].emplace_back(time, type);
    }
    std::vector<int> users(k);
    for (auto& [user, events] : byUser) {
        std::stable_sort(events.begin(), events.end(), [](auto& a, auto& b) { return a.first < b.first; });
        std::vector<long long> start(k, -1);
        for (auto& [time, type] : events) {
            for (int j = k - 1; j >= 0; j--) {
                if (steps[j] != type) continue;
                if (j == 0) start[0] = time;
                else if (start[j - 1] >= 0 && time - start[j - 1] <= limit) start[j] = start[j - 1];
            }
        }
        for (int j = 0; j < k; j++) users[j] += start[j] >= 0;
    }
    for (int j = 0; j < k; j++) std::cout << steps[j] << ' ' << users[j] << '\n';
}

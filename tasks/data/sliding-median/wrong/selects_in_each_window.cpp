#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

int main() {
    std::ios::sync_with_stdio(false);
    int n, k;
    std::cin >> n >> k;
    std::vector<int> readings, before(n + 1), window;  // before: how many readings the first minutes have
    for (int i = 0; i < n; i++) {
        std::string token;
        std::cin >> token;
        if (token != "NA") readings.push_back(std::stoi(token));
        before[i + 1] = readings.size();
        window.assign(readings.begin() + before[std::max(0, i + 1 - k)], readings.end());
        if (window.empty()) {
            std::cout << "NA\n";
            continue;
        }
        const auto middle = window.begin() + (window.size() - 1) / 2;
        std::nth_element(window.begin(), middle, window.end());
        std::cout << *middle << '\n';
    }
}

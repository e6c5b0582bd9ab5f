#include <iostream>
#include <set>
#include <string>
#include <vector>

// The lower half holds the median at its end: |low| = |high| or |high| + 1.
std::multiset<long long> low, high;

void balance() {
    if (low.size() > high.size() + 1) {
        high.insert(*low.rbegin());
        low.erase(std::prev(low.end()));
    } else if (low.size() < high.size()) {
        low.insert(*high.begin());
        high.erase(high.begin());
    }
}

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, k;
    std::cin >> n >> k;
    std::vector<std::string> readings(n);
    for (auto& reading : readings) std::cin >> reading;
    for (int i = 0; i < n; i++) {
        if (readings[i] != "NA") {
            long long x = std::stoll(readings[i]);
            (low.empty() || x <= *low.rbegin() ? low : high).insert(x);
            balance();
        }
        if (i >= k && readings[i - k] != "NA") {
            long long x = std::stoll(readings[i - k]);
            auto& half = x <= *low.rbegin() ? low : high;
            half.erase(half.find(x));
            balance();
        }
        if (low.empty()) std::cout << "NA\n";
        else std::cout << *low.rbegin() << '\n';
    }
}

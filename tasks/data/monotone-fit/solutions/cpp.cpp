#include <cstdlib>
#include <iostream>
#include <numeric>
#include <vector>

struct Group {
    int first, last;
    long long total, weight;
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n;
    std::cin >> n;
    std::vector<Group> groups;
    for (int i = 1; i <= n; i++) {
        long long y, w;
        std::cin >> y >> w;
        groups.push_back({i, i, y * w, w});
        while (groups.size() > 1) {
            Group& b = groups.back();
            Group& a = groups[groups.size() - 2];
            if (a.total * b.weight < b.total * a.weight) break;
            a = {a.first, b.last, a.total + b.total, a.weight + b.weight};
            groups.pop_back();
        }
    }
    for (auto& group : groups) {
        long long divisor = std::gcd(std::llabs(group.total), group.weight);
        std::cout << group.first << ' ' << group.last << ' ' << group.total / divisor << '/' << group.weight / divisor << '\n';
    }
}

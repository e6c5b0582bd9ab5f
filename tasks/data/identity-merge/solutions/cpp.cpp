#include <iostream>
#include <numeric>
#include <string>
#include <unordered_map>
#include <vector>

std::vector<int> parent;

int find(int x) {
    while (parent[x] != x) x = parent[x] = parent[parent[x]];
    return x;
}

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, k;
    std::cin >> n >> k;
    std::unordered_map<std::string, std::vector<int>> owners[3];
    std::string identifier;
    for (int i = 0; i < n; i++) {
        for (auto& kind : owners) {
            std::cin >> identifier;
            if (identifier != "-") kind[identifier].push_back(i);
        }
    }
    parent.resize(n);
    std::iota(parent.begin(), parent.end(), 0);
    std::vector<int> size(n, 1);
    for (auto& kind : owners) {
        for (auto& entry : kind) {
            auto& profiles = entry.second;
            if ((int)profiles.size() > k) continue;
            for (size_t j = 1; j < profiles.size(); j++) {
                int a = find(profiles[j - 1]), b = find(profiles[j]);
                if (a == b) continue;
                if (size[a] < size[b]) std::swap(a, b);
                parent[b] = a;
                size[a] += size[b];
            }
        }
    }
    std::vector<std::vector<int>> members(n);
    int customers = 0;
    for (int i = 0; i < n; i++) {
        customers += find(i) == i;
        members[find(i)].push_back(i + 1);
    }
    std::cout << customers << '\n';
    for (int i = 0; i < n; i++) {
        auto& group = members[find(i)];
        if (group.size() < 2 || group[0] != i + 1) continue;
        for (int profile : group) std::cout << profile << ' ';
        std::cout << '\n';
    }
}

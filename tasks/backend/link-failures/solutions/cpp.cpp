#include <algorithm>
#include <iostream>
#include <map>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

using Link = std::pair<int, int>;

/** Union by size without path compression, so that unions can be undone. */
struct UnionFind {
    explicit UnionFind(int n) : parent(n), size(n, 1) { std::iota(parent.begin(), parent.end(), 0); }

    int find(int node) const {
        while (parent[node] != node) node = parent[node];
        return node;
    }

    void unite(int a, int b) {
        a = find(a);
        b = find(b);
        if (a == b) return;
        if (size[a] < size[b]) std::swap(a, b);
        parent[b] = a;
        size[a] += size[b];
        joined.push_back(b);
    }

    void undoTo(size_t length) {
        for (; joined.size() > length; joined.pop_back()) {
            const int child = joined.back();
            size[parent[child]] -= size[child];
            parent[child] = child;
        }
    }

    std::vector<int> parent, size, joined;
};

struct Analysis {
    int n;
    std::vector<Link> questions;  // {-1, -1} asks for the parts
    std::vector<std::vector<Link>> links;
    UnionFind network;

    explicit Analysis(int n) : n(n), network(n) {}

    void hang(int node, int low, int high, int start, int end, const Link& link) {
        if (end <= low || high <= start) return;
        if (start <= low && high <= end) {
            links[node].push_back(link);
            return;
        }
        const int middle = (low + high) / 2;
        hang(2 * node, low, middle, start, end, link);
        hang(2 * node + 1, middle, high, start, end, link);
    }

    void visit(int node, int low, int high) {
        const size_t before = network.joined.size();
        for (const auto& [a, b] : links[node]) network.unite(a, b);
        if (high - low == 1) {
            const auto [a, b] = questions[low];
            if (a < 0) std::cout << n - network.joined.size() << '\n';
            else std::cout << (network.find(a) == network.find(b) ? "yes\n" : "no\n");
        } else {
            const int middle = (low + high) / 2;
            visit(2 * node, low, middle);
            visit(2 * node + 1, middle, high);
        }
        network.undoTo(before);
    }
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, m;
    std::cin >> n >> m;
    Analysis analysis(n);
    std::map<Link, std::vector<int>> working;
    struct Interval { int start, end; Link link; };
    std::vector<Interval> intervals;
    auto& questions = analysis.questions;
    while (m--) {
        std::string command;
        std::cin >> command;
        if (command == "parts") {
            questions.push_back({-1, -1});
            continue;
        }
        int a, b;
        std::cin >> a >> b;
        const Link link = std::minmax(a - 1, b - 1);
        const int now = questions.size();
        if (command == "path") {
            questions.push_back(link);
        } else if (command == "up") {
            working[link].push_back(now);
        } else {
            intervals.push_back({working[link].back(), now, link});
            working[link].pop_back();
        }
    }
    const int count = questions.size();
    for (const auto& [link, starts] : working) {
        for (int start : starts) intervals.push_back({start, count, link});
    }
    if (count == 0) return 0;
    analysis.links.resize(4 * count);
    for (const auto& [start, end, link] : intervals) analysis.hang(1, 0, count, start, end, link);
    analysis.visit(1, 0, count);
}

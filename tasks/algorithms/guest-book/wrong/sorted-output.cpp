#include <cstdio>
#include <unordered_map>
#include <utility>
#include <vector>

struct Fenwick {
    explicit Fenwick(int size) : tree(size + 1) {}

    void add(int position, int amount) {
        for (; position < static_cast<int>(tree.size()); position += position & -position) tree[position] += amount;
    }

    int sum(int left, int right) const { return prefix(right) - prefix(left - 1); }

private:
    int prefix(int position) const {
        int total = 0;
        for (; position > 0; position -= position & -position) total += tree[position];
        return total;
    }

    std::vector<int> tree;
};

int main() {
    int n, q;
    if (scanf("%d %d", &n, &q) != 2) return 1;
    std::vector<int> visits(n + 1), left(q);
    for (int i = 1; i <= n; ++i) {
        if (scanf("%d", &visits[i]) != 1) return 1;
    }
    std::vector<std::vector<int>> ending(n + 1);
    for (int i = 0; i < q; ++i) {
        int right;
        if (scanf("%d %d", &left[i], &right) != 2) return 1;
        ending[right].push_back(i);
    }
    Fenwick different(n), once(n);
    std::unordered_map<int, std::pair<int, int>> recent;  // last visit, last but one
    std::vector<std::pair<int, int>> answers(q);
    int done = 0;
    for (int now = 1; now <= n; ++now) {
        auto& [last, earlier] = recent[visits[now]];
        different.add(now, 1);
        once.add(now, 1);
        if (last > 0) {
            different.add(last, -1);
            once.add(last, -2);
        }
        if (earlier > 0) once.add(earlier, 1);
        earlier = last;
        last = now;
        for (int question : ending[now]) {
            answers[done++] = {different.sum(left[question], now), once.sum(left[question], now)};
        }
    }
    for (const auto& [guests, single] : answers) printf("%d %d\n", guests, single);
}

#include <algorithm>
#include <iostream>
#include <numeric>
#include <vector>

struct Question {
    int left, right, rank, low, high;
};

// Parallel binary search: all questions halve their range of candidates in one sweep over the sorted durations.
int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int n, q;
    std::cin >> n >> q;
    std::vector<int> durations(n + 1), order(n);
    for (int i = 1; i <= n; i++) std::cin >> durations[i];
    std::iota(order.begin(), order.end(), 1);
    std::sort(order.begin(), order.end(), [&](int a, int b) { return durations[a] < durations[b]; });
    std::vector<Question> questions(q);
    for (auto& question : questions) {
        int p;
        std::cin >> question.left >> question.right >> p;
        question.rank = (p * (question.right - question.left + 1) + 999) / 1000;
        question.low = 1;  // the answer is the duration of order[low - 1] … order[high - 1]
        question.high = n;
    }
    for (bool open = true; open;) {
        open = false;
        std::vector<std::vector<int>> at(n + 1);
        for (int k = 0; k < q; k++) {
            if (questions[k].low == questions[k].high) continue;
            at[(questions[k].low + questions[k].high) / 2].push_back(k);
            open = true;
        }
        std::vector<int> tree(n + 1);
        auto before = [&](int i) {
            int sum = 0;
            for (; i > 0; i -= i & -i) sum += tree[i];
            return sum;
        };
        for (int taken = 1; taken <= n && open; taken++) {
            for (int i = order[taken - 1]; i <= n; i += i & -i) tree[i]++;
            for (int k : at[taken]) {
                auto& question = questions[k];
                if (before(question.right) - before(question.left - 1) >= question.rank) question.high = taken;
                else question.low = taken + 1;
            }
        }
    }
    for (auto& question : questions) std::cout << durations[order[question.low - 1]] << '\n';
}

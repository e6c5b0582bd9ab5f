#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>

struct First {
    long long time;
    int account, amount;
    std::string answer;
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    int accounts, count;
    long long window;
    std::cin >> accounts >> window >> count;
    std::vector<long long> balances(accounts + 1);
    for (int i = 1; i <= accounts; ++i) std::cin >> balances[i];
    std::unordered_map<std::string, First> used;
    while (count--) {
        long long time;
        std::string key;
        int account, amount;
        std::cin >> time >> key >> account >> amount;
        const auto found = used.find(key);
        if (found == used.end() || found->second.time + window < time) {
            const bool enough = amount <= balances[account];
            if (enough) balances[account] -= amount;
            const std::string answer = (enough ? "paid " : "refused ") + std::to_string(balances[account]);
            used[key] = {time, account, amount, answer};
            std::cout << answer << '\n';
        } else if (found->second.account == account && found->second.amount == amount) {
            std::cout << "again " << found->second.answer << '\n';
        } else {
            std::cout << "conflict\n";
        }
    }
}

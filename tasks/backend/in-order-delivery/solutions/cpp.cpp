#include <iostream>
#include <map>
#include <set>
#include <string>

struct Sender {
    int expected = 1;
    std::set<int> waiting;
};

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    size_t window, held = 0;
    int n;
    std::cin >> window >> n;
    std::map<std::string, Sender> senders;
    while (n--) {
        std::string name;
        int number;
        std::cin >> name >> number;
        Sender& sender = senders[name];
        if (number < sender.expected || sender.waiting.count(number)) {
            std::cout << "dup\n";
        } else if (number == sender.expected) {
            for (++sender.expected; sender.waiting.erase(sender.expected); ++sender.expected) --held;
            std::cout << "deliver " << number << ' ' << sender.expected - 1 << '\n';
        } else {
            sender.waiting.insert(number);
            if (held < window) {
                ++held;
                std::cout << "keep\n";
                continue;
            }
            std::string loser;
            int furthest = -1;
            for (const auto& [other, state] : senders) {
                if (state.waiting.empty()) continue;
                const int ahead = *state.waiting.rbegin() - state.expected;
                if (ahead >= furthest) {
                    furthest = ahead;
                    loser = other;
                }
            }
            Sender& state = senders[loser];
            const auto lost = std::prev(state.waiting.end());
            std::cout << "drop " << loser << ' ' << *lost << '\n';
            state.waiting.erase(lost);
        }
    }
}

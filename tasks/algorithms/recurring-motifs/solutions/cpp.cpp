#include <algorithm>
#include <array>
#include <iostream>
#include <numeric>
#include <string>
#include <vector>

struct State {
    int length = 0, link = -1, firstEnd = 0;
    long long count = 0;
    std::array<int, 26> next;

    State() { next.fill(-1); }
};

int main() {
    long long least;
    std::string text;
    std::cin >> least >> text;
    std::vector<State> states(1);
    int last = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const int letter = text[i] - 'a';
        const int current = states.size();
        states.emplace_back();
        states[current].length = states[current].firstEnd = i + 1;
        states[current].count = 1;
        states[current].link = 0;
        int state = last;
        for (; state >= 0 && states[state].next[letter] < 0; state = states[state].link) states[state].next[letter] = current;
        if (state >= 0) {
            int target = states[state].next[letter];
            if (states[target].length != states[state].length + 1) {
                const int clone = states.size();
                State copy = states[target];
                copy.length = states[state].length + 1;
                copy.count = 0;
                states.push_back(copy);
                for (; state >= 0 && states[state].next[letter] == target; state = states[state].link) states[state].next[letter] = clone;
                states[target].link = clone;
                target = clone;
            }
            states[current].link = target;
        }
        last = current;
    }
    std::vector<int> order(states.size() - 1);
    std::iota(order.begin(), order.end(), 1);
    std::sort(order.begin(), order.end(), [&](int a, int b) { return states[a].length > states[b].length; });
    long long number = 0;
    int longest = 0, place = 0;
    for (int i : order) {
        const State& state = states[i];
        states[state.link].count += state.count;
        if (state.count < least) continue;
        number += state.length - states[state.link].length;
        const int start = state.firstEnd - state.length + 1;
        if (state.length > longest || (state.length == longest && start < place)) {
            longest = state.length;
            place = start;
        }
    }
    std::cout << number << ' ' << longest << ' ' << place << '\n';
}

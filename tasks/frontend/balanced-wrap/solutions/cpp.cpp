#include <algorithm>
#include <iostream>
#include <vector>

using Int = long long;

// end[i] is the right edge of word i in one endless line; a line's first word starts at end[i] - word[i].
std::vector<int> wrap(const std::vector<Int>& words, const std::vector<Int>& end, Int width) {
    std::vector<int> lines;
    size_t first = 0;
    while (first < words.size()) {
        Int edge = end[first] - words[first] + width;
        size_t next = std::upper_bound(end.begin(), end.end(), edge) - end.begin();
        lines.push_back(next - first);
        first = next;
    }
    return lines;
}

int main() {
    std::ios::sync_with_stdio(false);
    std::cin.tie(nullptr);
    Int n, width, space;
    std::cin >> n >> width >> space;
    std::vector<Int> words(n), end(n);
    for (Int i = 0; i < n; i++) {
        std::cin >> words[i];
        end[i] = words[i] + (i ? end[i - 1] + space : 0);
    }
    size_t k = wrap(words, end, width).size();
    Int low = *std::max_element(words.begin(), words.end()), high = width;
    while (low < high) {
        Int middle = (low + high) / 2;
        if (wrap(words, end, middle).size() <= k) high = middle;
        else low = middle + 1;
    }
    std::cout << k << ' ' << low << '\n';
    for (int count : wrap(words, end, low)) std::cout << count << ' ';
    std::cout << '\n';
}

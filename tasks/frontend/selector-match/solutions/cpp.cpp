#include <algorithm>
#include <iostream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

std::set<std::string> names(const std::string& text) {
    std::set<std::string> result;
    std::string name;
    for (char c : text + ".") {
        if ((c == '.' || c == '#') && !name.empty()) {
            result.insert(name);
            name.clear();
        }
        if (c != '*') name += c;
    }
    return result;
}

int main() {
    int n, q;
    std::cin >> n >> q;
    std::vector<std::set<std::string>> own(n);
    std::vector<int> parent(n, -1), previous(n, -1), path;
    for (int i = 0; i < n; i++) {
        size_t depth;
        std::string text;
        std::cin >> depth >> text;
        own[i] = names(text);
        if (depth > 0) parent[i] = path[depth - 1];
        if (depth < path.size()) previous[i] = path[depth];
        path.resize(depth);
        path.push_back(i);
    }
    std::string line;
    std::getline(std::cin, line);
    while (q-- > 0) {
        std::getline(std::cin, line);
        std::istringstream words(line);
        std::string word;
        char combinator = 0;  // 0 only before the first part
        std::vector<char> matched(n);
        while (words >> word) {
            if (word == ">" || word == "+" || word == "~") {
                combinator = word[0];
                continue;
            }
            auto needed = names(word);
            auto& link = combinator == '+' || combinator == '~' ? previous : parent;
            bool far = combinator == ' ' || combinator == '~';
            std::vector<char> reached(n), next(n);
            for (int i = 0; i < n; i++) {
                int back = link[i];
                reached[i] = combinator == 0 || (back >= 0 && (matched[back] || (far && reached[back])));
                next[i] = reached[i] && std::includes(own[i].begin(), own[i].end(), needed.begin(), needed.end());
            }
            matched = next;
            combinator = ' ';
        }
        auto first = std::find(matched.begin(), matched.end(), 1);
        std::cout << std::count(matched.begin(), matched.end(), 1) << ' '
                  << (first == matched.end() ? 0 : first - matched.begin() + 1) << '\n';
    }
}

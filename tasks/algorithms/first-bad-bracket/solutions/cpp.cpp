#include <iostream>
#include <string>
#include <vector>

int main() {
    std::string text;
    std::cin >> text;
    const std::string opening = "([{", closing = ")]}";
    std::vector<size_t> opened;
    for (size_t i = 0; i < text.size(); ++i) {
        if (opening.find(text[i]) != std::string::npos) {
            opened.push_back(i);
            continue;
        }
        const size_t kind = closing.find(text[i]);
        if (kind == std::string::npos) continue;
        if (opened.empty() || text[opened.back()] != opening[kind]) {
            std::cout << i + 1 << '\n';
            return 0;
        }
        opened.pop_back();
    }
    if (opened.empty()) std::cout << "OK\n";
    else std::cout << opened.back() + 1 << '\n';
}

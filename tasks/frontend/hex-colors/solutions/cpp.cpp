#include <cctype>
#include <iostream>
#include <string>
#include <vector>

int main() {
    int n;
    std::cin >> n;
    std::string text;
    while (std::cin >> text) {
        std::vector<int> digits;
        bool valid = text[0] == '#';
        for (size_t i = 1; i < text.size() && valid; i++) {
            unsigned char c = text[i];
            valid = std::isxdigit(c);
            digits.push_back(std::isdigit(c) ? c - '0' : std::tolower(c) - 'a' + 10);
        }
        size_t count = digits.size();
        if (!valid || (count != 3 && count != 4 && count != 6 && count != 8)) {
            std::cout << "invalid\n";
            continue;
        }
        size_t step = count > 4 ? 2 : 1;
        for (size_t i = 0; i < count; i += step) std::cout << digits[i] * 16 + digits[i + step - 1] << ' ';
        if (count == 3 || count == 6) std::cout << 255;
        std::cout << '\n';
    }
}

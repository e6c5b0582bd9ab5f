#include <cctype>
#include <iostream>
#include <string>

int main() {
    std::string word, initials;
    std::cin >> word;
    initials += static_cast<char>(std::toupper(word[0]));
    bool several = false;
    while (std::cin >> word) several = true;
    if (several) initials += static_cast<char>(std::toupper(word[0]));
    std::cout << initials << '\n';
}

#include <iostream>
#include <string>

int main() {
    std::string word, initials;
    std::cin >> word;
    initials += word[0];
    bool several = false;
    while (std::cin >> word) several = true;
    if (several) initials += word[0];
    std::cout << initials << '\n';
}

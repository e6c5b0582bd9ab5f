#include <iostream>
int main() {
    int число;
    std::cin >> число;
    std::cout << число * 2 << '\n';
}

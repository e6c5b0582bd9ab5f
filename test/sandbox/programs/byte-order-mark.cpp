#include <iostream>
#include <iterator>
#include <string>

int main() {
    std::string text(std::istreambuf_iterator<char>(std::cin), {});
    std::cout << "ok " << text.size() << "\n";
}
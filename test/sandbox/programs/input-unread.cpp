#include <iostream>
#include <unistd.h>
int main() {
    close(0);
    std::cout << 42 << '\n';
}

#include <cstdio>
#include <string>
__attribute__((noinline)) int depth(int n, std::string name) {
    volatile char room[400];
    room[n % 400] = 1;
    return n == 0 ? 0 : room[n % 400] + depth(n - 1, name);
}
int main() { printf("%d\n", depth(100000, "a name")); }

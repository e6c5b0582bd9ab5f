#include <cstdio>
#include <cstdlib>
int main() { std::puts("42"); std::fflush(stdout); std::abort(); }

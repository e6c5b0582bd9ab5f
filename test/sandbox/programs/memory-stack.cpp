#include <cstdio>
int main() { volatile char block[32 << 20]; for (int i = 0; i < (32 << 20); i += 4096) block[i] = 1; std::puts("32 MiB of stack"); }

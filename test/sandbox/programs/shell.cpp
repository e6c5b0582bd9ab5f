#include <cstdlib>
#include <cstdio>
int main() { std::printf("%d\n", std::system("cat /etc/shadow 2>/dev/null; exit 7") >> 8); }

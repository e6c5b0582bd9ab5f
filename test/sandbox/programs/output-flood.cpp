#include <cstdio>
int main() {
    for (;;) puts("all work and no play");
}

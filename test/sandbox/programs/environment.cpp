#include <cstdio>
#include <cstring>
extern char **environ;
int main() {
    for (char **entry = environ; *entry; entry++) printf("%.*s\n", (int)strcspn(*entry, "="), *entry);
}

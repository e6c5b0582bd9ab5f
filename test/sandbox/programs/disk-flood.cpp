#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <unistd.h>
int main() {
    static char block[1 << 20];
    for (int file = 0;; file++) {
        char name[32];
        snprintf(name, sizeof name, "/tmp/%d", file);
        int fd = open(name, O_CREAT | O_WRONLY, 0600);
        for (int i = 0; i < 8; i++)
            if (fd < 0 || write(fd, block, sizeof block) < 0) return puts(strerrorname_np(errno)), 0;
        close(fd);
    }
}

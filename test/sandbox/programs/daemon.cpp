#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <unistd.h>
// The first test leaves a daemon that ignores what it can and leaves a file; the second must find neither.
int main() {
    char what[8];
    scanf("%7s", what);
    if (what[1] == 'e') {
        if (fork() == 0) {
            setsid();
            if (fork() != 0) _exit(0);
            for (int s = 1; s < 32; s++) signal(s, SIG_IGN);
            fclose(fopen("/tmp/daemon", "w"));
            for (;;) pause();
        }
        while (access("/tmp/daemon", F_OK) != 0) usleep(1000);
        puts("left");
    } else {
        int processes = 0;
        for (int pid = 2; pid < 400; pid++) processes += pid != getpid() && kill(pid, 0) == 0;
        printf("%d %d\n", processes, access("/tmp/daemon", F_OK));
    }
}

/*
 * The floor: fork, exec and wait of a program in another root, its output read through a pipe as whoever wants it must.
 * bare <root> <standard input> <program> <arguments...>
 * Runs it once for each byte on standard input, and prints the nanoseconds that it took.
 */
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static long long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000000ll + time.tv_nsec;
}

int main(int count, char **words) {
  char *environment[] = {"PATH=/usr/local/bin:/usr/bin:/bin", "HOME=/tmp", "LANG=C.UTF-8", "PYTHONDONTWRITEBYTECODE=1",
                         "PYTHONIOENCODING=utf-8", NULL};
  if (count < 4 || chroot(words[1]) || chdir("/tmp")) return 2;
  for (char wanted; read(0, &wanted, 1) == 1;) {
    int ends[2], status;
    char output[65536];
    long long start = now();
    if (pipe2(ends, O_CLOEXEC)) return 2;
    pid_t child = fork();
    if (child == 0) {
      int input = open(words[2], O_RDONLY);
      dup2(input, 0);
      dup2(ends[1], 1);
      dup2(ends[1], 2);
      execve(words[3], words + 3, environment);
      _exit(127);
    }
    close(ends[1]);
    while (read(ends[0], output, sizeof output) > 0) continue;
    close(ends[0]);
    if (child < 0 || waitpid(child, &status, 0) != child || status != 0) return 3;
    printf("%lld\n", now() - start);
    fflush(stdout);
  }
  return 0;
}

/* load PEAK MIB MS CGROUP...
 *
 * Resets the peak in the file PEAK, lets a child in the CGROUPs touch MIB of memory and then use up MS of CPU time, and
 * prints the peak as the same descriptor shows it. Its standard error says how the reset and the child went. */
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static void enter(const char *cgroup) {
  char path[512];
  snprintf(path, sizeof path, "%s/cgroup.procs", cgroup);
  int fd = open(path, O_WRONLY);
  if (fd < 0 || write(fd, "0", 1) != 1) perror(path), _exit(1);
  close(fd);
}

static double cpu_ms(void) {
  struct timespec used;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
  return used.tv_sec * 1e3 + used.tv_nsec / 1e6;
}

int main(int argc, char **argv) {
  if (argc < 5) return 2;
  size_t bytes = strtoul(argv[2], NULL, 10) << 20;
  int ms = atoi(argv[3]);

  int peak = open(argv[1], O_RDWR);
  if (peak < 0)
    fprintf(stderr, "peak: %s\n", strerror(errno));
  else if (write(peak, "1", 1) == 1)
    fprintf(stderr, "peak: reset\n");
  else
    fprintf(stderr, "peak: cannot be reset: %s\n", strerror(errno));

  if (fork() == 0) {
    for (int i = 4; i < argc; i++) enter(argv[i]);
    char *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED) _exit(1);
    memset(memory, 1, bytes);
    while (cpu_ms() < ms) continue;
    _exit(0);
  }
  int status;
  struct rusage used;
  if (wait4(-1, &status, 0, &used) < 0) return 1;
  fprintf(stderr, "child: %s %d, %ld ms of CPU time\n", WIFSIGNALED(status) ? "signal" : "exit",
          WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status),
          (used.ru_utime.tv_sec + used.ru_stime.tv_sec) * 1000L + (used.ru_utime.tv_usec + used.ru_stime.tv_usec) / 1000);

  char text[64];
  ssize_t got = peak < 0 ? 0 : pread(peak, text, sizeof text, 0);
  return got < 0 || write(STDOUT_FILENO, text, got) != got;
}

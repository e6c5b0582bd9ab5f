#include "supervisor.h"

#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static int cpu_fd = -1;
static int cpu_is_v2;
static int oom_fd = -1;

static int open_first(const char *const *paths) {
  for (; *paths; paths++) {
    int fd = open(*paths, O_RDONLY | O_CLOEXEC);
    if (fd >= 0) return fd;
  }
  return -1;
}

void open_counters(void) {
  cpu_fd = open_first((const char *const[]){"/sys/fs/cgroup/cpuacct/cpuacct.usage",
                                            "/sys/fs/cgroup/cpu,cpuacct/cpuacct.usage", NULL});
  if (cpu_fd < 0) {
    cpu_fd = open_first((const char *const[]){"/sys/fs/cgroup/cpu.stat", NULL});
    cpu_is_v2 = 1;
  }
  oom_fd = open_first((const char *const[]){"/sys/fs/cgroup/memory/memory.oom_control",
                                            "/sys/fs/cgroup/memory.events", NULL});
}

int have_cpu_counter(void) { return cpu_fd >= 0; }

/* The number after `key` at the start of a line of a small cgroup file; with an empty key, the first number. */
static uint64_t number_after(int fd, const char *key) {
  char text[1024];
  ssize_t got = pread(fd, text, sizeof text - 1, 0);
  if (got <= 0) return 0;
  text[got] = 0;
  size_t length = strlen(key);
  for (char *line = text; line; line = strchr(line, '\n')) {
    if (*line == '\n') line++;
    if (strncmp(line, key, length) == 0) return strtoull(line + length, NULL, 10);
  }
  return 0;
}

struct counters read_counters(void) {
  struct counters now = {0, 0};
  if (cpu_fd >= 0) now.cpu_us = cpu_is_v2 ? number_after(cpu_fd, "usage_usec ") : number_after(cpu_fd, "") / 1000;
  if (oom_fd >= 0) now.oom_kills = number_after(oom_fd, "oom_kill ");
  return now;
}

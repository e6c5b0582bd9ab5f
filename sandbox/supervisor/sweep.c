#include "supervisor.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

void become(uid_t user) {
  struct __user_cap_header_struct head = {.version = _LINUX_CAPABILITY_VERSION_3};
  struct __user_cap_data_struct none[2] = {{0}};
  if (setresgid(user, user, user) || setresuid(user, user, user) || syscall(SYS_capset, &head, none)) _exit(126);
}

static int is_dot(const char *name) { return strcmp(name, ".") == 0 || strcmp(name, "..") == 0; }

static int is_empty(const char *path) {
  DIR *directory = opendir(path);
  if (!directory) fail("open scratch");
  int empty = 1;
  for (struct dirent *entry; empty && (entry = readdir(directory));)
    if (!is_dot(entry->d_name)) empty = 0;
  closedir(directory);
  return empty;
}

/*
 * Moves the children of each directory up beside it and deletes the rest, until nothing is left. Neither depth nor
 * path length can exhaust anything, and no link is followed.
 */
static void flatten(void) {
  int root = open(SCRATCH, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (root < 0) _exit(1);
  unsigned long counter = 0;
  for (int left = 1, progress = 1; left;) {
    if (!progress) _exit(1);
    left = progress = 0;
    DIR *top = opendir(SCRATCH);
    if (!top) _exit(1);
    for (struct dirent *entry; (entry = readdir(top));) {
      const char *name = entry->d_name;
      if (is_dot(name)) continue;
      left = 1;
      if (unlinkat(root, name, 0) == 0 || unlinkat(root, name, AT_REMOVEDIR) == 0) {
        progress = 1;
        continue;
      }
      fchmodat(root, name, 0700, 0); /* a directory: a link would have been unlinked */
      int inner = openat(root, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
      if (inner < 0) _exit(1);
      DIR *directory = fdopendir(inner);
      if (!directory) _exit(1);
      for (struct dirent *child; (child = readdir(directory));) {
        if (is_dot(child->d_name) || unlinkat(inner, child->d_name, 0) == 0) continue;
        if (unlinkat(inner, child->d_name, AT_REMOVEDIR) == 0) continue;
        fchmodat(inner, child->d_name, 0700, 0);
        char up[32];
        do snprintf(up, sizeof up, ".swept-%lu", counter++);
        while (renameat(inner, child->d_name, root, up) != 0 && (errno == EEXIST || errno == ENOTEMPTY || errno == ENOTDIR));
      }
      closedir(directory);
      if (unlinkat(root, name, AT_REMOVEDIR) == 0) progress = 1;
    }
    closedir(top);
  }
  _exit(0);
}

/* A child does it as the owner of the files: the supervisor has no right to, and wants none. */
void sweep_scratch(uid_t user) {
  if (is_empty(SCRATCH)) return;
  pid_t child = fork();
  if (child < 0) fail("fork to sweep");
  if (child == 0) {
    become(user);
    flatten();
  }
  int status;
  while (waitpid(child, &status, 0) < 0)
    if (errno != EINTR) fail("wait for the sweep");
  if (!is_empty(SCRATCH)) {
    errno = ENOTEMPTY;
    fail("sweep");
  }
}

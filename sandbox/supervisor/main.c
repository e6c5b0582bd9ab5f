/*
 * PID 1 of a sandbox container. Takes frames on standard input, puts files where only it can write, runs one process
 * tree at a time as another user under limits, and answers on standard output. It knows no language and no test.
 *
 * Starts as root, and before it reads a byte goes on as its own user with SETUID, SETGID and KILL alone: a program, which
 * runs as yet another user, can neither signal nor trace it nor change its limits and priorities. No program can get a
 * capability: the bounding set is empty.
 */
#include "supervisor.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

enum { NAME_MAX_LENGTH = 64, FILE_MAX_LENGTH = 48 << 20 };

static void settle(void) {
  sigset_t all;
  sigfillset(&all);
  sigprocmask(SIG_BLOCK, &all, NULL);

  open_victim_file();
  hide_mounts();
  for (int capability = 0; prctl(PR_CAPBSET_READ, capability) >= 0; capability++)
    if (prctl(PR_CAPBSET_DROP, capability)) fail("drop a capability for good");

  struct __user_cap_header_struct head = {.version = _LINUX_CAPABILITY_VERSION_3};
  struct __user_cap_data_struct caps[2] = {{0}};
  caps[0].effective = caps[0].permitted = 1u << CAP_SETUID | 1u << CAP_SETGID | 1u << CAP_KILL;
  if (prctl(PR_SET_KEEPCAPS, 1) || setgroups(0, NULL) || setresgid(SUPERVISOR_ID, SUPERVISOR_ID, SUPERVISOR_ID) ||
      setresuid(SUPERVISOR_ID, SUPERVISOR_ID, SUPERVISOR_ID) || syscall(SYS_capset, &head, caps))
    fail("drop privileges");
  if (prctl(PR_SET_DUMPABLE, 0)) fail("hide memory");
  forbid_mount_calls();
  umask(0022);
}

/* A name without slashes, so that it stays in its directory; into `path`, which holds the directory's name already. */
static void read_name(char *path, size_t length) {
  size_t start = strlen(path);
  errno = EPROTO;
  if (length == 0 || length > NAME_MAX_LENGTH) fail("file name");
  read_exactly(path + start, length);
  path[start + length] = 0;
  if (memchr(path + start, '/', length) || memchr(path + start, 0, length) || path[start] == '.') fail("file name");
}

/* u16 mode, u16 length of the name, name, contents. */
static void put_file(uint32_t length) {
  uint8_t head[4];
  char path[sizeof BOX + 1 + NAME_MAX_LENGTH] = BOX "/";
  errno = EPROTO;
  if (length < sizeof head || length > FILE_MAX_LENGTH) fail("file frame");
  read_exactly(head, sizeof head);
  mode_t mode = get_u16(head) & 0555;
  uint32_t name = get_u16(head + 2);
  if (name > length - sizeof head) fail("file frame");
  read_name(path, name);
  int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (fd < 0) fail("create file");
  uint8_t chunk[65536];
  for (uint32_t left = length - sizeof head - name; left > 0;) {
    uint32_t part = left < sizeof chunk ? left : sizeof chunk;
    read_exactly(chunk, part);
    if (write(fd, chunk, part) != (ssize_t)part) fail("write file");
    left -= part;
  }
  if (fchmod(fd, mode) || close(fd)) fail("close file");
}

/* The name of an artefact. Every process of the compiler is dead by now, so nothing changes under our hands. */
static void get_file(uint32_t length) {
  char path[sizeof BUILD + 1 + NAME_MAX_LENGTH] = BUILD "/";
  read_name(path, length);
  int fd = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
  struct stat facts;
  uint8_t *contents = NULL;
  size_t size = 0;
  if (fd >= 0 && fstat(fd, &facts) == 0 && S_ISREG(facts.st_mode) && facts.st_size <= FILE_MAX_LENGTH) {
    contents = malloc((size_t)facts.st_size + 1);
    while (contents && size < (size_t)facts.st_size) {
      ssize_t got = read(fd, contents + size, (size_t)facts.st_size - size);
      if (got <= 0) break;
      size += (size_t)got;
    }
  }
  if (fd >= 0) close(fd);
  /* A compiler that left nothing usable has not compiled: an empty artefact says so. */
  struct piece piece = {contents, size};
  write_frame('D', &piece, 1);
  free(contents);
}

int main(void) {
  settle();
  open_counters();
  prepare_programs();
  for (;;) {
    struct frame frame = read_head();
    switch (frame.type) {
      case 'H': {
        uint8_t nonce[16];
        if (frame.length != sizeof nonce) _exit(1);
        read_exactly(nonce, sizeof nonce);
        set_nonce(nonce);
        take_door();
        uint8_t facts = (uint8_t)have_cpu_counter();
        struct piece piece = {&facts, 1};
        write_frame('R', &piece, 1);
        break;
      }
      case 'F': put_file(frame.length); break;
      case 'G': get_file(frame.length); break;
      case 'X': execute(frame.length); break;
      default: errno = EPROTO; fail("frame type");
    }
  }
}

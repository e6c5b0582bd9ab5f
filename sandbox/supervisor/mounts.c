#include "supervisor.h"

#include <errno.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <stddef.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/*
 * The kernel lists, in /proc/<pid>/mountinfo, mounts and mountstats, what of the namespace's mounts a process can reach
 * from its root: names of the host's folders among them. A copy of the same tree that belongs to no namespace has
 * everything that the tree has, and is in no list. Where the kernel has no such copies (before 5.2), or the engine does
 * not let us make one, the lists stay as they are.
 */
void hide_mounts(void) {
  int tree = (int)syscall(SYS_open_tree, AT_FDCWD, "/", OPEN_TREE_CLONE | OPEN_TREE_CLOEXEC | AT_RECURSIVE);
  if (tree < 0) return;
  /* The descriptor stays open: the copy lives as long as we do. */
  if (fchdir(tree) || chroot(".")) fail("enter the copied tree");
}

/* Nothing after this needs the two calls, and no program gets them. */
void forbid_mount_calls(void) {
  struct sock_filter code[] = {
      BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr)),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_open_tree, 1, 0),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_chroot, 0, 1),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM),
      BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW),
  };
  struct sock_fprog program = {.len = sizeof code / sizeof *code, .filter = code};
  if (prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program)) fail("forbid calls");
}

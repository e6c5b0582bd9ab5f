#include "supervisor.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/fsuid.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/signalfd.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { WORDS_MAX = 128, STRINGS_MAX = 65536, HEAD_LENGTH = 29 };
/* A tree that lost a process for want of memory is ended at the next look. */
enum { MEMORY_CHECK_US = 200000 };
enum { OPEN_FILES = 512 };

/* Why the supervisor ended it; 0 when it ended by itself. */
enum stop { NOT_STOPPED, STOPPED_CPU, STOPPED_WALL, STOPPED_OUTPUT, STOPPED_MEMORY };

struct request {
  uid_t user;
  uint64_t cpu_us, wall_us;
  uint32_t output_bytes;
  uint64_t file_bytes, stack_bytes;
  char *argv[WORDS_MAX + 1], *env[WORDS_MAX + 1];
  int input;
};

/* What came out of one of the two streams. */
struct stream {
  int fd;
  uint8_t *bytes;
  uint32_t length;
};

struct outcome {
  enum stop stop;
  int ended, status;
  uint64_t wall_us, cpu_us, rusage_us, max_rss_kb, oom_kills;
};

static char strings[STRINGS_MAX];
static int children_fd;
static volatile int exec_errno; /* written by the child, which shares our memory until it becomes the program */
static int victim_fd;
static long processors;

static uint64_t now_us(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (uint64_t)now.tv_sec * 1000000 + (uint64_t)now.tv_nsec / 1000;
}

void prepare_programs(void) {
  sigset_t child;
  sigemptyset(&child);
  sigaddset(&child, SIGCHLD);
  children_fd = signalfd(-1, &child, SFD_NONBLOCK | SFD_CLOEXEC);
  if (children_fd < 0) fail("prepare");
  processors = sysconf(_SC_NPROCESSORS_ONLN);
  if (processors < 1) processors = 1;
}

/* ---- the request ---- */

/*
 * Standard input as a sealed file in memory: the program reads at its own pace without anybody pumping, can open
 * /dev/stdin, and cannot write to it.
 */
static int read_input(uint32_t length) {
  static uint8_t chunk[65536];
  int fd = memfd_create("stdin", MFD_CLOEXEC | MFD_ALLOW_SEALING);
  if (fd < 0) fail("create input");
  for (uint32_t left = length; left > 0;) {
    uint32_t part = left < sizeof chunk ? left : sizeof chunk;
    read_exactly(chunk, part);
    if (write(fd, chunk, part) != (ssize_t)part) fail("write input");
    left -= part;
  }
  if (lseek(fd, 0, SEEK_SET) < 0 || fcntl(fd, F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL))
    fail("seal input");
  return fd;
}

static char *take_words(char *at, char *end, uint16_t count, char **words) {
  for (uint16_t i = 0; i < count; i++) {
    char *stop = at < end ? memchr(at, 0, (size_t)(end - at)) : NULL;
    if (!stop) fail("execute frame");
    words[i] = at;
    at = stop + 1;
  }
  words[count] = NULL;
  return at;
}

/*
 * u8 user (0 program, 1 compiler), u32 CPU limit in ms, u32 wall limit in ms, u32 output limit in bytes, u32 file size
 * limit in KiB, u32 stack limit in KiB, u16 count of arguments, u16 count of variables, u32 length of both, they
 * (NUL-terminated), the input.
 */
static void read_request(struct request *request, uint32_t length) {
  uint8_t head[HEAD_LENGTH];
  errno = EPROTO;
  if (length < sizeof head) fail("execute frame");
  read_exactly(head, sizeof head);
  uint16_t arguments = get_u16(head + 21), variables = get_u16(head + 23);
  uint32_t text = get_u32(head + 25);
  if (head[0] > 1 || arguments < 1 || arguments > WORDS_MAX || variables > WORDS_MAX || text > STRINGS_MAX ||
      text > length - sizeof head)
    fail("execute frame");
  request->user = head[0] ? COMPILER_ID : PROGRAM_ID;
  request->cpu_us = (uint64_t)get_u32(head + 1) * 1000;
  request->wall_us = (uint64_t)get_u32(head + 5) * 1000;
  request->output_bytes = get_u32(head + 9);
  request->file_bytes = (uint64_t)get_u32(head + 13) << 10;
  request->stack_bytes = (uint64_t)get_u32(head + 17) << 10;
  read_exactly(strings, text);
  char *rest = take_words(strings, strings + text, arguments, request->argv);
  take_words(rest, strings + text, variables, request->env);
  request->input = read_input(length - (uint32_t)sizeof head - text);
}

/* ---- the child ---- */

static void limit(int what, rlim_t soft, rlim_t hard) {
  if (setrlimit(what, &(struct rlimit){soft, hard})) _exit(126);
}

/*
 * The file can be opened only while the process may be looked into, so before it hides. A child inherits the value:
 * the supervisor takes it on for the moment of the birth.
 */
void open_victim_file(void) {
  victim_fd = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
  if (victim_fd < 0) fail("open oom_score_adj");
}

static void be_victim(const char *score, size_t length) {
  if (write(victim_fd, score, length) != (ssize_t)length) fail("set oom_score_adj");
}

/* In a child of vfork: nothing but system calls, and nothing that outlives a return. */
static _Noreturn void become_program(const struct request *request, int out, int err) {
  exec_errno = EFAULT; /* until exec fails or succeeds, a death is our own fault */
  setsid();
  if (dup2(request->input, 0) < 0 || dup2(out, 1) < 0 || dup2(err, 2) < 0) _exit(126);
  syscall(SYS_close_range, 3u, ~0u, 0u);
  if (chdir(SCRATCH)) _exit(126);
  rlim_t seconds = request->cpu_us / 1000000 + 2;
  limit(RLIMIT_CPU, seconds, seconds + 1);
  limit(RLIMIT_FSIZE, request->file_bytes, request->file_bytes);
  limit(RLIMIT_NOFILE, OPEN_FILES, OPEN_FILES);
  limit(RLIMIT_STACK, request->stack_bytes, request->stack_bytes);
  limit(RLIMIT_CORE, 0, 0);
  limit(RLIMIT_MEMLOCK, 0, 0);
  limit(RLIMIT_MSGQUEUE, 0, 0);
  become(request->user);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  exec_errno = 0;
  execve(request->argv[0], request->argv, request->env);
  exec_errno = errno;
  _exit(127);
}

/* ---- the parent ---- */

/* Made as the program's user, so that it may open /dev/stdout; nothing of that user is alive now. */
static void make_pipes(uid_t user, int out[2], int err[2]) {
  setfsuid(user);
  int failed = pipe2(out, O_CLOEXEC) || pipe2(err, O_CLOEXEC);
  setfsuid(SUPERVISOR_ID);
  if (failed) fail("pipe");
  fcntl(out[0], F_SETFL, O_NONBLOCK);
  fcntl(err[0], F_SETFL, O_NONBLOCK);
}

/* Takes what is there. False once the streams together are over the limit. */
static int take_output(struct stream *stream, const struct stream *other, uint32_t limit_bytes) {
  while (stream->fd >= 0) {
    uint32_t room = limit_bytes - stream->length - other->length;
    uint8_t one_more;
    ssize_t got = room > 0 ? read(stream->fd, stream->bytes + stream->length, room) : read(stream->fd, &one_more, 1);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return 1;
    if (got == 0) {
      close(stream->fd);
      stream->fd = -1;
      return 1;
    }
    if (room == 0) return 0;
    stream->length += (uint32_t)got;
    if ((uint32_t)got < room && got < 4096) return 1;
  }
  return 1;
}

static void note(struct outcome *outcome, pid_t main_child, pid_t pid, int status, const struct rusage *usage,
                 uint64_t start) {
  uint64_t rss = (uint64_t)usage->ru_maxrss;
  if (rss > outcome->max_rss_kb) outcome->max_rss_kb = rss;
  outcome->rusage_us += (uint64_t)(usage->ru_utime.tv_sec + usage->ru_stime.tv_sec) * 1000000 +
                        (uint64_t)(usage->ru_utime.tv_usec + usage->ru_stime.tv_usec);
  if (pid == main_child) {
    outcome->ended = 1;
    outcome->status = status;
    outcome->wall_us = now_us() - start;
  }
}

static int reap(struct outcome *outcome, pid_t main_child, uint64_t start) {
  struct signalfd_siginfo ignored[8];
  while (read(children_fd, ignored, sizeof ignored) > 0) continue;
  for (;;) {
    int status;
    struct rusage usage;
    pid_t pid = wait4(-1, &status, WNOHANG, &usage);
    if (pid < 0) return 0; /* no child left */
    if (pid == 0) return 1;
    note(outcome, main_child, pid, status, &usage, start);
  }
}

/* Everything but PID 1 dies, the last is reaped. A pending SIGKILL ends a fork, so nothing slips through. */
static void kill_all(struct outcome *outcome, pid_t main_child, uint64_t start) {
  for (;;) {
    kill(-1, SIGKILL);
    if (!reap(outcome, main_child, start)) return;
    struct pollfd children = {.fd = children_fd, .events = POLLIN};
    poll(&children, 1, 5);
  }
}

/* The CPU time of the whole tree: the cgroup's, or, where it cannot be read, what has been reaped and the first process. */
static uint64_t cpu_used(const struct counters *before, const struct outcome *outcome, pid_t main_child) {
  if (have_cpu_counter()) return read_counters().cpu_us - before->cpu_us;
  clockid_t clock;
  struct timespec spent = {0, 0};
  if (!outcome->ended && clock_getcpuclockid(main_child, &clock) == 0) clock_gettime(clock, &spent);
  return outcome->rusage_us + (uint64_t)spent.tv_sec * 1000000 + (uint64_t)spent.tv_nsec / 1000;
}

static void watch(const struct request *request, struct outcome *outcome, pid_t child, uint64_t start,
                  const struct counters *before, struct stream *out, struct stream *err) {
  uint64_t cpu_check = start + request->cpu_us / (uint64_t)processors, memory_check = start + MEMORY_CHECK_US;
  while (!outcome->ended && !outcome->stop) {
    uint64_t now = now_us();
    if (now >= start + request->wall_us) {
      outcome->stop = STOPPED_WALL;
      return;
    }
    if (now >= cpu_check) {
      uint64_t used = cpu_used(before, outcome, child);
      if (used > request->cpu_us) {
        outcome->stop = STOPPED_CPU;
        return;
      }
      /* All processors at once cannot use up the rest any sooner. */
      uint64_t rest = (request->cpu_us - used) / (uint64_t)processors;
      cpu_check = now + (rest > 1000 ? rest : 1000);
    }
    if (now >= memory_check) {
      if (read_counters().oom_kills > before->oom_kills) {
        outcome->stop = STOPPED_MEMORY;
        return;
      }
      memory_check = now + MEMORY_CHECK_US;
    }
    uint64_t next = cpu_check < start + request->wall_us ? cpu_check : start + request->wall_us;
    if (memory_check < next) next = memory_check;
    uint64_t left = next > now ? next - now : 0;
    struct timespec timeout = {.tv_sec = (time_t)(left / 1000000), .tv_nsec = (long)(left % 1000000) * 1000};
    struct pollfd fds[4] = {{.fd = out->fd, .events = POLLIN},
                            {.fd = err->fd, .events = POLLIN},
                            {.fd = children_fd, .events = POLLIN},
                            {.fd = STDIN_FILENO, .events = POLLIN}};
    if (ppoll(fds, 4, &timeout, NULL) < 0 && errno != EINTR) fail("poll");
    if (fds[3].revents) _exit(0); /* the host hung up: it sends nothing while a program runs */
    if (!take_output(out, err, request->output_bytes) || !take_output(err, out, request->output_bytes))
      outcome->stop = STOPPED_OUTPUT;
    if (fds[2].revents) reap(outcome, child, start);
  }
}

/*
 * u8 stop, u8 signal, u8 exit code, u64 CPU µs, u64 wall µs, u64 peak resident KiB of one process, u32 processes killed
 * for want of memory, u32 length of standard output, it, standard error.
 */
static void answer(const struct outcome *outcome, const struct stream *out, const struct stream *err) {
  uint8_t head[35];
  head[0] = (uint8_t)outcome->stop;
  head[1] = WIFSIGNALED(outcome->status) ? (uint8_t)WTERMSIG(outcome->status) : 0;
  head[2] = WIFEXITED(outcome->status) ? (uint8_t)WEXITSTATUS(outcome->status) : 0;
  put_u64(head + 3, outcome->cpu_us);
  put_u64(head + 11, outcome->wall_us);
  put_u64(head + 19, outcome->max_rss_kb);
  put_u32(head + 27, (uint32_t)outcome->oom_kills);
  put_u32(head + 31, out->length);
  struct piece pieces[3] = {{head, sizeof head}, {out->bytes, out->length}, {err->bytes, err->length}};
  write_frame('Z', pieces, 3);
}

void execute(uint32_t length) {
  struct request request;
  read_request(&request, length);
  int out[2], err[2];
  make_pipes(request.user, out, err);
  struct stream standard_output = {.fd = out[0], .bytes = malloc((size_t)request.output_bytes + 1)};
  struct stream standard_error = {.fd = err[0], .bytes = malloc((size_t)request.output_bytes + 1)};
  if (!standard_output.bytes || !standard_error.bytes) fail("output buffers");

  struct outcome outcome = {0};
  struct counters before = read_counters();
  uint64_t start = now_us();
  be_victim("1000", 4);
  pid_t child = vfork();
  if (child == 0) become_program(&request, out[1], err[1]);
  be_victim("0", 1);
  if (child < 0) fail("fork");
  close(request.input);
  close(out[1]);
  close(err[1]);

  watch(&request, &outcome, child, start, &before, &standard_output, &standard_error);
  if (!outcome.ended) outcome.wall_us = now_us() - start;
  uint64_t stopped_wall_us = outcome.stop ? outcome.wall_us : 0;
  kill_all(&outcome, child, start);
  if (stopped_wall_us) outcome.wall_us = stopped_wall_us;
  if (exec_errno) {
    errno = exec_errno;
    fail("start program");
  }
  outcome.cpu_us = cpu_used(&before, &outcome, child);
  outcome.oom_kills = read_counters().oom_kills - before.oom_kills;
  /* What lies in the pipes was written before the end. */
  if (!outcome.stop && (!take_output(&standard_output, &standard_error, request.output_bytes) ||
                        !take_output(&standard_error, &standard_output, request.output_bytes)))
    outcome.stop = STOPPED_OUTPUT;
  if (!outcome.stop && outcome.cpu_us > request.cpu_us) outcome.stop = STOPPED_CPU;
  if (standard_output.fd >= 0) close(standard_output.fd);
  if (standard_error.fd >= 0) close(standard_error.fd);
  sweep_scratch(request.user);
  answer(&outcome, &standard_output, &standard_error);
  free(standard_output.bytes);
  free(standard_error.bytes);
}

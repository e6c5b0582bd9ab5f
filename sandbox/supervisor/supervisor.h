/* The users and places of the container, and what the parts of the supervisor offer each other. */
#ifndef SUPERVISOR_H
#define SUPERVISOR_H

#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

/* Nobody else's numbers on a usual system, and no name in the image's passwd. */
enum { SUPERVISOR_ID = 60601, PROGRAM_ID = 60602, COMPILER_ID = 60603 };

/* Sources and artefacts; only the supervisor writes here. */
#define BOX "/box"
/* The host listens there until the supervisor has connected, if it can. */
#define DOOR "/run/viva/door"
/* Where a compiler leaves its artefact; only the compiler writes here. */
#define BUILD "/build"
/* The one place a program may write to; emptied after each process tree. */
#define SCRATCH "/tmp"

/* ---- frames.c: the protocol is described in src/sandbox/protocol.ts ---- */

struct frame {
  uint8_t type;
  uint32_t length;
};

/* Blocks for the next frame's head. Leaves the process at end of file: the host is gone. */
struct frame read_head(void);
void read_exactly(void *into, size_t length);
void set_nonce(const uint8_t nonce[16]);
/* Goes on over the host's own socket where it can be reached, past the engine and its copying. */
void take_door(void);

/* One frame to the host, in pieces. */
struct piece {
  const void *bytes;
  size_t length;
};
void write_frame(uint8_t type, const struct piece *pieces, size_t count);

/* Tells the host what went wrong here and ends the container: never the program's fault. */
_Noreturn void fail(const char *what);

uint16_t get_u16(const uint8_t *at);
uint32_t get_u32(const uint8_t *at);
void put_u32(uint8_t *at, uint32_t value);
void put_u64(uint8_t *at, uint64_t value);

/* ---- counters.c: the container's own cgroup, version 1 or 2 ---- */

struct counters {
  uint64_t cpu_us;
  uint64_t oom_kills;
};

void open_counters(void);
/* False where the container cannot read its cgroup: then rusage is all there is. */
int have_cpu_counter(void);
struct counters read_counters(void);

/* ---- mounts.c: what programs may know of the host ---- */

/* While still root: enters a copy of the container's tree that no program finds in a list. */
void hide_mounts(void);
/* Needs no-new-privileges, which the container has. */
void forbid_mount_calls(void);

/* ---- program.c: one process tree under limits ---- */

/* While still root. */
void open_victim_file(void);
void prepare_programs(void);
/* Reads the rest of an execute frame, runs it to the last process, and answers. */
void execute(uint32_t length);

/* ---- sweep.c ---- */

/* Deletes everything in SCRATCH that `user` left there. */
void sweep_scratch(uid_t user);

/* Becomes `user` with no capability at all. Only in a child. */
void become(uid_t user);

#endif

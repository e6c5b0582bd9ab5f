#include "supervisor.h"

#include <errno.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <unistd.h>

static uint8_t nonce[16];

void set_nonce(const uint8_t bytes[16]) { memcpy(nonce, bytes, sizeof nonce); }

uint16_t get_u16(const uint8_t *at) { return (uint16_t)(at[0] | at[1] << 8); }

uint32_t get_u32(const uint8_t *at) {
  return (uint32_t)at[0] | (uint32_t)at[1] << 8 | (uint32_t)at[2] << 16 | (uint32_t)at[3] << 24;
}

void put_u32(uint8_t *at, uint32_t value) {
  for (int i = 0; i < 4; i++) at[i] = (uint8_t)(value >> (8 * i));
}

void put_u64(uint8_t *at, uint64_t value) {
  for (int i = 0; i < 8; i++) at[i] = (uint8_t)(value >> (8 * i));
}

void read_exactly(void *into, size_t length) {
  uint8_t *at = into;
  while (length > 0) {
    ssize_t got = read(STDIN_FILENO, at, length);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) _exit(0); /* the host hung up: the end of PID 1 is the end of everything here */
    at += got;
    length -= (size_t)got;
  }
}

struct frame read_head(void) {
  uint8_t head[5];
  read_exactly(head, sizeof head);
  return (struct frame){.type = head[0], .length = get_u32(head + 1)};
}

static void write_exactly(const void *bytes, size_t length) {
  const uint8_t *at = bytes;
  while (length > 0) {
    ssize_t done = write(STDOUT_FILENO, at, length);
    if (done < 0 && errno == EINTR) continue;
    if (done <= 0) _exit(0);
    at += done;
    length -= (size_t)done;
  }
}

void write_frame(uint8_t type, const struct piece *pieces, size_t count) {
  uint8_t head[21];
  size_t length = 0;
  for (size_t i = 0; i < count; i++) length += pieces[i].length;
  memcpy(head, nonce, 16);
  head[16] = type;
  put_u32(head + 17, (uint32_t)length);

  /* One write where it fits: each costs a copy through the engine. */
  struct iovec parts[8] = {{.iov_base = head, .iov_len = sizeof head}};
  size_t total = sizeof head + length;
  for (size_t i = 0; i < count; i++)
    parts[i + 1] = (struct iovec){.iov_base = (void *)pieces[i].bytes, .iov_len = pieces[i].length};
  ssize_t done = writev(STDOUT_FILENO, parts, (int)count + 1);
  if (done < 0) done = 0;
  if ((size_t)done == total) return;
  for (size_t i = 0; i <= count; i++) {
    size_t skip = (size_t)done < parts[i].iov_len ? (size_t)done : parts[i].iov_len;
    done -= (ssize_t)skip;
    write_exactly((uint8_t *)parts[i].iov_base + skip, parts[i].iov_len - skip);
  }
}

void fail(const char *what) {
  char text[256];
  const char *why = strerror(errno);
  size_t length = 0;
  for (const char *from = what; *from && length < 120; from++) text[length++] = *from;
  text[length++] = ':';
  text[length++] = ' ';
  for (const char *from = why; *from && length < 250; from++) text[length++] = *from;
  struct piece piece = {text, length};
  write_frame('E', &piece, 1);
  _exit(1);
}

void take_door(void) {
  struct sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = DOOR};
  int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (fd < 0) return;
  if (connect(fd, (struct sockaddr *)&address, sizeof address) == 0) {
    dup2(fd, STDIN_FILENO);
    dup2(fd, STDOUT_FILENO);
  }
  close(fd);
}

/* What the load client and the bare loop share: reading from a socket, and WebSocket frames. Linux alone (epoll). */
#pragma once

#define _GNU_SOURCE
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

enum { TEXT = 1, CLOSE = 8, PING = 9, PONG = 10, INBOX_BYTES = 1 << 18 };

struct frame {
    int opcode;
    char *body;
    size_t size;
};

/* What came of a frame that is not whole yet. */
struct rest {
    char *bytes;
    size_t size;
};

/* One for all sockets, so that it stays in the processor's cache. */
static char inbox[INBOX_BYTES];

__attribute__((noreturn, format(printf, 1, 2))) static void fail(const char *format, ...)
{
    va_list values;
    va_start(values, format);
    vfprintf(stderr, format, values);
    va_end(values);
    fputc('\n', stderr);
    exit(1);
}

/* Fills the inbox with what was left and what has come; how many bytes that is, -1 where the peer has gone. */
static ssize_t take_in(int fd, struct rest *rest)
{
    memcpy(inbox, rest->bytes, rest->size);
    ssize_t came = recv(fd, inbox + rest->size, INBOX_BYTES - rest->size, MSG_DONTWAIT);
    if (came < 0 && errno == EAGAIN)
        came = 0;
    else if (came <= 0)
        return -1;
    return (ssize_t)rest->size + came;
}

/* Keeps what was not whole for the next time. */
static void keep_rest(struct rest *rest, const char *from, size_t size)
{
    if (size == INBOX_BYTES)
        fail("a frame is larger than the inbox");
    if (size > 0 && (rest->bytes = realloc(rest->bytes, size)) == NULL)
        fail("no memory");
    if (size > 0)
        memcpy(rest->bytes, from, size);
    rest->size = size;
}

/* Cuts the frame that begins at `at` and unmasks it; its whole length, 0 where more of it must come. */
static size_t cut_frame(char *at, size_t have, struct frame *frame)
{
    const unsigned char *head = (const unsigned char *)at;
    if (have < 2)
        return 0;
    size_t size = head[1] & 0x7F, begins = 2, more = size == 126 ? 2 : size == 127 ? 8 : 0;
    if (have < begins + more)
        return 0;
    if (more > 0)
        size = 0;
    for (; more > 0; more--)
        size = size << 8 | head[begins++];
    const char *key = head[1] & 0x80 ? at + begins : NULL;
    if (key != NULL)
        begins += 4;
    if (have < begins || have - begins < size)
        return 0;
    for (size_t n = 0; key != NULL && n < size; n++)
        at[begins + n] ^= key[n & 3];
    *frame = (struct frame){head[0] & 0x0F, at + begins, size};
    return begins + size;
}

/* Writes a whole frame of at most 65 535 bytes; how long it is. A client's is masked, by zeros: the same bytes. */
static size_t put_frame(char *out, int opcode, const char *body, size_t size, bool masked)
{
    size_t at = 0;
    out[at++] = (char)(0x80 | opcode);
    out[at++] = (char)((masked ? 0x80 : 0) | (size < 126 ? size : 126));
    if (size >= 126) {
        out[at++] = (char)(size >> 8);
        out[at++] = (char)size;
    }
    if (masked) {
        memset(out + at, 0, 4);
        at += 4;
    }
    memcpy(out + at, body, size);
    return at + size;
}

/* The JSON value that follows `name`, an opening such as `"ref":"`, up to its closing quote. Texts without escapes. */
static char *value_of(const struct frame *frame, const char *name, size_t *size)
{
    char *found = memmem(frame->body, frame->size, name, strlen(name));
    if (found == NULL)
        return NULL;
    found += strlen(name);
    char *end = memchr(found, '"', (size_t)(frame->body + frame->size - found));
    *size = end == NULL ? 0 : (size_t)(end - found);
    return end == NULL ? NULL : found;
}

static bool begins_with(const struct frame *frame, const char *text)
{
    size_t size = strlen(text);
    return frame->size >= size && memcmp(frame->body, text, size) == 0;
}

static void watch(int loop, int fd, uint32_t who)
{
    struct epoll_event event = {.events = EPOLLIN, .data.u32 = who};
    if (epoll_ctl(loop, EPOLL_CTL_ADD, fd, &event) < 0)
        fail("epoll: %s", strerror(errno));
}

static void send_at_once(int fd)
{
    int yes = 1;
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
}

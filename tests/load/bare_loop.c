/* The yardstick in C: an epoll loop that takes `send`, stores nothing, and writes each reader's copy by one send().
 *
 * bare_loop PORT [LOSE]: listens on 127.0.0.1; leaves out every LOSE-th delivery, so that the bench can see that its
 * count finds it. At SIGTERM it prints how many messages it took in each room. Its frames are as long as ours. */
#include "frames.h"
#include "sha1.h"

#include <arpa/inet.h>
#include <poll.h>
#include <signal.h>

enum { MAX_SOCKETS = 8192, MAX_ROOMS = 1024, ROOM_CHARS = 22, FRAME_BYTES = 2048 };

struct peer {
    bool open;
    int room;
    struct rest rest;
};

struct room {
    char id[ROOM_CHARS + 1];
    int readers[MAX_SOCKETS / 8];
    int count;
    unsigned long last;
};

static struct peer peers[MAX_SOCKETS];
static struct room rooms[MAX_ROOMS];
static int room_count;
static unsigned long told, lose;
static volatile sig_atomic_t stopped;

static void stop(int number)
{
    (void)number;
    stopped = 1;
}

/* A peer that does not read is waited for: there is nobody else to serve meanwhile, and nothing to queue in. */
static void write_all(int fd, const char *bytes, size_t size)
{
    while (size > 0) {
        ssize_t gone = send(fd, bytes, size, MSG_NOSIGNAL);
        if (gone < 0 && errno == EAGAIN) {
            poll(&(struct pollfd){.fd = fd, .events = POLLOUT}, 1, 1000);
            continue;
        }
        if (gone < 0)
            return;
        bytes += gone;
        size -= (size_t)gone;
    }
}

__attribute__((format(printf, 2, 3))) static void reply(int fd, const char *format, ...)
{
    char body[FRAME_BYTES], out[FRAME_BYTES + 8];
    va_list values;
    va_start(values, format);
    int size = vsnprintf(body, sizeof body, format, values);
    va_end(values);
    write_all(fd, out, put_frame(out, TEXT, body, (size_t)size, false));
}

/* Switches the protocol as soon as the whole request is there; how much of it that was. */
static size_t shake_hands(int fd, size_t have)
{
    static const char name[] = "Sec-WebSocket-Key: ";
    char *end = memmem(inbox, have, "\r\n\r\n", 4), accept[32], out[256];
    if (end == NULL)
        return 0;
    char *key = memmem(inbox, have, name, sizeof name - 1);
    if (key == NULL)
        fail("no key");
    key += sizeof name - 1;
    accept_key(key, strcspn(key, "\r"), accept);
    int size = snprintf(out, sizeof out,
                        "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                        "Sec-WebSocket-Accept: %s\r\n\r\n",
                        accept);
    write_all(fd, out, (size_t)size);
    peers[fd].open = true;
    return (size_t)(end + 4 - inbox);
}

static void subscribe(int fd, const char *id)
{
    int place = 0;
    while (place < room_count && memcmp(rooms[place].id, id, ROOM_CHARS) != 0)
        place++;
    if (place == MAX_ROOMS)
        fail("too many rooms");
    struct room *room = &rooms[place];
    if (place == room_count) {
        room_count++;
        memcpy(room->id, id, ROOM_CHARS);
    }
    if (room->count == MAX_SOCKETS / 8)
        fail("too many readers");
    room->readers[room->count++] = fd;
    peers[fd].room = place;
}

static void tell(struct room *room, const char *text, size_t text_size, const char *client_id)
{
    char body[FRAME_BYTES], out[FRAME_BYTES + 8];
    int size = snprintf(body, sizeof body,
                        "{\"event\":\"message\",\"room\":\"%s\",\"number\":%lu,\"at\":\"2026-01-01T00:00:00.000Z\","
                        "\"author\":\"aaaaaaaaaaaaaaaaaaaaaa\",\"text\":\"%.*s\",\"client_id\":\"%.12s\","
                        "\"quote\":null,\"edited\":false,\"state\":\"visible\"}",
                        room->id, room->last, (int)text_size, text, client_id);
    size_t whole = put_frame(out, TEXT, body, (size_t)size, false);
    for (int n = 0; n < room->count; n++)
        if (lose == 0 || ++told % lose != 0)
            write_all(room->readers[n], out, whole);
}

static void take(int fd, const struct frame *frame)
{
    size_t size, text_size;
    if (frame->opcode != TEXT)
        return;
    char *ref = value_of(frame, "\"ref\":\"", &size);
    if (ref == NULL || size > 64)
        fail("a frame without a ref");
    if (begins_with(frame, "{\"op\":\"send\"")) {
        char *text = value_of(frame, "\"text\":\"", &text_size);
        char *client_id = value_of(frame, "\"client_id\":\"", &size);
        if (text == NULL || client_id == NULL || text_size > 1024 || size != 12)
            fail("not a frame of the bench");
        struct room *room = &rooms[peers[fd].room];
        room->last++;
        reply(fd, "{\"ref\":\"%.12s\",\"ok\":{\"number\":%lu,\"at\":\"2026-01-01T00:00:00.000Z\",\"duplicate\":false}}",
              ref, room->last);
        tell(room, text, text_size, client_id);
        return;
    }
    reply(fd, "{\"ref\":\"%.*s\",\"ok\":{}}", (int)size, ref);
    if (begins_with(frame, "{\"op\":\"subscribe\"")) {
        char *id = value_of(frame, "\"room\":\"", &size);
        if (id == NULL || size != ROOM_CHARS)
            fail("a room's id has %d characters", ROOM_CHARS);
        subscribe(fd, id);
    }
}

/* Forgets a peer that has gone: the bench closes all at once, at the end. */
static void forget(int fd)
{
    close(fd);
    peers[fd].open = false;
    for (int place = 0; place < room_count; place++)
        for (int n = 0; n < rooms[place].count; n++)
            if (rooms[place].readers[n] == fd)
                rooms[place].readers[n--] = rooms[place].readers[--rooms[place].count];
}

static void serve(int fd)
{
    struct peer *peer = &peers[fd];
    struct frame frame;
    ssize_t came = take_in(fd, &peer->rest);
    if (came < 0) {
        forget(fd);
        return;
    }
    size_t at = 0, have = (size_t)came, whole;
    if (!peer->open)
        at = shake_hands(fd, have);
    while (peer->open && (whole = cut_frame(inbox + at, have - at, &frame)) > 0) {
        take(fd, &frame);
        at += whole;
    }
    keep_rest(&peer->rest, inbox + at, have - at);
}

static int listen_on(int port)
{
    int listener = socket(AF_INET, SOCK_STREAM, 0), yes = 1;
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    if (bind(listener, (struct sockaddr *)&address, sizeof address) < 0 || listen(listener, 1024) < 0)
        fail("port %d: %s", port, strerror(errno));
    return listener;
}

int main(int count, char **given)
{
    struct epoll_event ready[256];
    if (count < 2)
        fail("bare_loop PORT [LOSE]");
    lose = count > 2 ? strtoul(given[2], NULL, 10) : 0;
    sigaction(SIGTERM, &(struct sigaction){.sa_handler = stop}, NULL);
    int listener = listen_on(atoi(given[1])), loop = epoll_create1(0);
    watch(loop, listener, (uint32_t)listener);
    while (!stopped) {
        int woken = epoll_wait(loop, ready, 256, -1);
        for (int n = 0; n < woken; n++) {
            int fd = (int)ready[n].data.u32;
            if (fd != listener) {
                serve(fd);
                continue;
            }
            fd = accept4(listener, NULL, NULL, SOCK_NONBLOCK);
            if (fd < 0 || fd >= MAX_SOCKETS)
                fail("too many sockets");
            send_at_once(fd);
            watch(loop, fd, (uint32_t)fd);
        }
    }
    for (int place = 0; place < room_count; place++)
        printf("%c\"%s\":%lu", place == 0 ? '{' : ',', rooms[place].id, rooms[place].last);
    printf("%s}\n", room_count == 0 ? "{" : "");
    return 0;
}

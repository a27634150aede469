/* The load: sockets that talk as fast as the server lets them, or at a given pace. Counts, and times the acks.
 *
 * client PORT SERVER_PID; then lines on standard input: `token room` for each socket and an empty one, then commands.
 * Each is answered by one line of JSON when it is done:
 *   connect N     opens N more sockets, 20 at a time, up to the upgrade
 *   subscribe     greets and subscribes on those that have not
 *   go K          keeps K more messages in flight   pace R    sends R messages a second, wherever the acks are
 *   begin, end    a mark: the time, CPU seconds of the server and of this process, all that was counted; the end tells
 *                 how long the acks since the beginning took, in milliseconds
 *   finish        sends no more, waits for what is owed, tells each room's counts
 * What the server refuses, or an answer that nobody waits for, ends the process with a sentence on standard error. */
#include "frames.h"

#include <arpa/inet.h>
#include <sys/timerfd.h>
#include <time.h>

enum {
    MAX_SOCKETS = 8192,
    MAX_ROOMS = 1024,
    SLOTS = 1 << 16, /* a power of two: more in flight than any shape has */
    MAX_TIMES = 1 << 22,
    OPEN_AT_ONCE = 20,
    WAIT_SECONDS = 30,
    SILENT_SECONDS = 3,
    STDIN = MAX_SOCKETS,
    TIMER,
};
enum stage { NEW, SHAKING, SHAKEN, ASKED, READY };

struct talker {
    int fd, room, replies;
    enum stage stage;
    unsigned long events;
    struct rest rest;
    char token[64];
};

struct room {
    char id[32], frame[512];
    size_t size, ref_at, client_id_at;
    int readers;
    unsigned long acked;
};

struct slot {
    int talker; /* -1: nothing in flight under this number */
    uint64_t sent_at;
};

static struct talker talkers[MAX_SOCKETS];
static struct room rooms[MAX_ROOMS];
static struct slot slots[SLOTS];
static uint32_t times[MAX_TIMES]; /* microseconds */
static int port, loop, timer, talker_count, room_count, connected, by_stage[READY + 1];
static unsigned long sent, acked, delivered, owed, time_count;
static uint64_t heard_at, planned_at, period;
static bool measuring, stopping, paced;
static clockid_t server_clock;
static char line[256];
static size_t line_size;

static uint64_t now(void)
{
    struct timespec at;
    clock_gettime(CLOCK_MONOTONIC, &at);
    return (uint64_t)at.tv_sec * 1000000000 + (uint64_t)at.tv_nsec;
}

static double seconds_of(clockid_t clock)
{
    struct timespec at;
    if (clock_gettime(clock, &at) < 0)
        fail("the server has gone");
    return (double)at.tv_sec + (double)at.tv_nsec / 1e9;
}

static void come_to(struct talker *talker, enum stage stage)
{
    by_stage[talker->stage]--;
    by_stage[talker->stage = stage]++;
}

/* So little is ever on its way that the kernel takes it whole; a server that does not read has failed. */
static void write_all(struct talker *talker, const char *bytes, size_t size)
{
    if (send(talker->fd, bytes, size, MSG_NOSIGNAL | MSG_DONTWAIT) != (ssize_t)size)
        fail("the server takes nothing: %s", strerror(errno));
}

static void send_next(int place, uint64_t at)
{
    static const char hex[] = "0123456789abcdef";
    struct talker *talker = &talkers[place];
    struct room *room = &rooms[talker->room];
    struct slot *slot = &slots[++sent % SLOTS];
    if (slot->talker >= 0)
        fail("too many in flight");
    *slot = (struct slot){place, at};
    for (int n = 0; n < 12; n++)
        room->frame[room->ref_at + n] = room->frame[room->client_id_at + n] = hex[sent >> (44 - 4 * n) & 15];
    write_all(talker, room->frame, room->size);
}

static void take_ack(const struct frame *frame)
{
    size_t size;
    char *ref = value_of(frame, "\"ref\":\"", &size);
    if (memmem(frame->body, frame->size, "\"ok\":", 5) == NULL)
        fail("refused: %.*s", (int)frame->size, frame->body);
    struct slot *slot = &slots[strtoul(ref, NULL, 16) % SLOTS];
    if (slot->talker < 0)
        fail("answered twice: %.*s", (int)frame->size, frame->body);
    int place = slot->talker;
    struct room *room = &rooms[talkers[place].room];
    heard_at = now();
    if (measuring && time_count < MAX_TIMES)
        times[time_count++] = (uint32_t)((heard_at - slot->sent_at) / 1000);
    slot->talker = -1;
    acked++;
    room->acked++;
    owed += (unsigned long)room->readers;
    if (!stopping && !paced)
        send_next(place, heard_at);
}

static void take_reply(struct talker *talker, const struct frame *frame)
{
    if (talker->stage == READY) {
        take_ack(frame);
        return;
    }
    if (memmem(frame->body, frame->size, "\"ok\":", 5) == NULL)
        fail("refused: %.*s", (int)frame->size, frame->body);
    if (++talker->replies == 2)
        come_to(talker, READY);
}

static void take(struct talker *talker, const struct frame *frame)
{
    char out[256];
    if (frame->opcode == TEXT && begins_with(frame, "{\"event\":\"message\",")) {
        talker->events++;
        delivered++;
    } else if (frame->opcode == TEXT && begins_with(frame, "{\"ref\":\"")) {
        take_reply(talker, frame);
    } else if (frame->opcode == TEXT && begins_with(frame, "{\"event\":\"heartbeat\"")) {
        static const char alive[] = "{\"op\":\"alive\"}";
        write_all(talker, out, put_frame(out, TEXT, alive, sizeof alive - 1, true));
    } else if (frame->opcode == PING) {
        write_all(talker, out, put_frame(out, PONG, frame->body, frame->size, true));
    } else if (frame->opcode == CLOSE) {
        const unsigned char *code = (const unsigned char *)frame->body;
        fail("closed with %d", frame->size < 2 ? 1005 : code[0] << 8 | code[1]);
    }
}

/* The key is the one of RFC 6455, section 1.3, and so is its only right answer. */
static size_t take_head(struct talker *talker, size_t have)
{
    char *end = memmem(inbox, have, "\r\n\r\n", 4);
    if (end == NULL)
        return 0;
    if (memmem(inbox, have, " 101 ", 5) == NULL || memmem(inbox, have, "s3pPLMBiTxaQ9kYGzzhZRbK+xOo=", 28) == NULL)
        fail("no upgrade: %.*s", (int)(end - inbox), inbox);
    come_to(talker, SHAKEN);
    return (size_t)(end + 4 - inbox);
}

static void read_from(struct talker *talker)
{
    struct frame frame;
    ssize_t came = take_in(talker->fd, &talker->rest);
    if (came < 0)
        fail("the server closed a connection");
    size_t at = 0, have = (size_t)came, whole;
    if (talker->stage == SHAKING)
        at = take_head(talker, have);
    while (talker->stage != SHAKING && (whole = cut_frame(inbox + at, have - at, &frame)) > 0) {
        take(talker, &frame);
        at += whole;
    }
    keep_rest(&talker->rest, inbox + at, have - at);
}

/* Those whose time has come, each timed from when it should have left, be it late or not. */
static void keep_pace(void)
{
    uint64_t rounds;
    if (read(timer, &rounds, sizeof rounds) != sizeof rounds || stopping)
        return;
    for (; rounds > 0; rounds--, planned_at += period)
        send_next((int)(sent * 7919 % (unsigned long)talker_count), planned_at);
}

static void read_line(void)
{
    ssize_t came = read(0, line + line_size, sizeof line - line_size - 1);
    if (came <= 0)
        exit(0);
    line_size += (size_t)came;
    line[line_size] = 0;
}

static void pump(int milliseconds)
{
    struct epoll_event ready[256];
    int woken = epoll_wait(loop, ready, 256, milliseconds);
    for (int n = 0; n < woken; n++) {
        uint32_t who = ready[n].data.u32;
        if (who == STDIN)
            read_line();
        else if (who == TIMER)
            keep_pace();
        else
            read_from(&talkers[who]);
    }
}

static void wait_while(enum stage stage, int more_than)
{
    uint64_t until = now() + WAIT_SECONDS * 1000000000ull;
    while (by_stage[stage] > more_than) {
        if (now() > until)
            fail("%d sockets wait for an answer", by_stage[stage]);
        pump(100);
    }
}

static void connect_one(struct talker *talker)
{
    char out[512];
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons((uint16_t)port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    talker->fd = socket(AF_INET, SOCK_STREAM, 0);
    if (talker->fd < 0 || connect(talker->fd, (struct sockaddr *)&address, sizeof address) < 0)
        fail("connect: %s", strerror(errno));
    send_at_once(talker->fd);
    watch(loop, talker->fd, (uint32_t)(talker - talkers));
    int size = snprintf(out, sizeof out,
                        "GET /ws HTTP/1.1\r\nHost: localhost:%d\r\nOrigin: http://localhost:%d\r\n"
                        "Upgrade: websocket\r\nConnection: Upgrade\r\n"
                        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n"
                        "Cookie: __Host-vt_session=%s\r\n\r\n",
                        port, port, talker->token);
    come_to(talker, SHAKING);
    write_all(talker, out, (size_t)size);
}

static void connect_more(int count)
{
    if (connected + count > talker_count)
        fail("only %d have a place", talker_count);
    while (count-- > 0) {
        connect_one(&talkers[connected++]);
        wait_while(SHAKING, OPEN_AT_ONCE - 1);
    }
    wait_while(SHAKING, 0);
}

static void subscribe_all(void)
{
    static const char hello[] = "{\"op\":\"hello\",\"ref\":\"hello\",\"version\":1,\"language\":\"fi\"}";
    char body[256], out[512];
    for (int n = 0; n < connected; n++) {
        struct talker *talker = &talkers[n];
        if (talker->stage != SHAKEN)
            continue;
        int size = snprintf(body, sizeof body,
                            "{\"op\":\"subscribe\",\"ref\":\"open\",\"room\":\"%s\",\"epoch\":null,\"after\":null}",
                            rooms[talker->room].id);
        size_t whole = put_frame(out, TEXT, hello, sizeof hello - 1, true);
        whole += put_frame(out + whole, TEXT, body, (size_t)size, true);
        come_to(talker, ASKED);
        write_all(talker, out, whole);
        rooms[talker->room].readers++;
        wait_while(ASKED, OPEN_AT_ONCE - 1);
    }
    wait_while(ASKED, 0);
}

/* Spread over sockets and so over rooms; those that come later begin between the first of those before. */
static void go(int more)
{
    static int flights;
    long first = flights == 0 ? 0 : talker_count / (2 * flights);
    for (int n = 0; n < more; n++)
        send_next((int)((first + (long)n * talker_count / more) % talker_count), now());
    flights += more;
}

static void pace(long rate)
{
    if (rate < 1 || rate > 100000)
        fail("between 1 and 100 000 a second");
    paced = true;
    period = 1000000000ull / (uint64_t)rate;
    struct timespec each = {.tv_sec = (time_t)(period / 1000000000), .tv_nsec = (long)(period % 1000000000)};
    planned_at = now() + period;
    timerfd_settime(timer, 0, &(struct itimerspec){each, each}, NULL);
}

static int by_size(const void *one, const void *other)
{
    uint32_t a = *(const uint32_t *)one, b = *(const uint32_t *)other;
    return (a > b) - (a < b);
}

static double time_at(double share)
{
    return time_count == 0 ? 0 : times[(unsigned long)(share * (double)(time_count - 1))] / 1e3;
}

/* The clocks are read first: sorting takes the client some milliseconds, which nobody measures. */
static void mark(bool begins)
{
    double at = (double)now() / 1e9, server = seconds_of(server_clock), client = seconds_of(CLOCK_PROCESS_CPUTIME_ID);
    measuring = begins;
    if (begins)
        time_count = 0;
    qsort(times, time_count, sizeof *times, by_size);
    printf("{\"at\":%.6f,\"server_cpu\":%.6f,\"client_cpu\":%.6f,\"acked\":%lu,\"delivered\":%lu,"
           "\"ack_p50\":%.3f,\"ack_p99\":%.3f}\n",
           at, server, client, acked, delivered, time_at(0.5), time_at(0.99));
}

/* What comes too often would come late: a tenth of a second more is listened for it. */
static void finish(void)
{
    stopping = true;
    heard_at = now();
    for (unsigned long before = delivered; acked < sent || delivered < owed; before = delivered) {
        pump(100);
        if (delivered != before)
            heard_at = now();
        if (now() - heard_at > SILENT_SECONDS * 1000000000ull)
            break;
    }
    for (uint64_t until = now() + 100000000; now() < until;)
        pump(10);
    printf("{\"sent\":%lu,\"acked\":%lu,\"delivered\":%lu,\"rooms\":[", sent, acked, delivered);
    for (int place = 0; place < room_count; place++) {
        unsigned long least = ~0ul, most = 0;
        for (int n = 0; n < connected; n++) {
            if (talkers[n].room != place)
                continue;
            least = talkers[n].events < least ? talkers[n].events : least;
            most = talkers[n].events > most ? talkers[n].events : most;
        }
        printf("%s{\"room\":\"%s\",\"readers\":%d,\"acked\":%lu,\"least\":%lu,\"most\":%lu}", place ? "," : "",
               rooms[place].id, rooms[place].readers, rooms[place].acked, least, most);
    }
    printf("]}\n");
}

static int room_of(const char *id)
{
    int place = 0;
    while (place < room_count && strcmp(rooms[place].id, id) != 0)
        place++;
    if (place < room_count)
        return place;
    if (room_count++ == MAX_ROOMS)
        fail("too many rooms");
    struct room *room = &rooms[place];
    char body[512], text[101];
    memset(text, 'a', 100);
    text[100] = 0;
    snprintf(room->id, sizeof room->id, "%s", id);
    int size = snprintf(body, sizeof body,
                        "{\"op\":\"send\",\"ref\":\"############\",\"room\":\"%s\",\"client_id\":\"############\","
                        "\"text\":\"%s\",\"quote\":null}",
                        id, text);
    room->size = put_frame(room->frame, TEXT, body, (size_t)size, true);
    char *first = memmem(room->frame, room->size, "####", 4);
    char *second = memmem(first + 12, 128, "####", 4);
    room->ref_at = (size_t)(first - room->frame);
    room->client_id_at = (size_t)(second - room->frame);
    return place;
}

/* By read() alone and a byte at a time: what follows the empty line must stay in the pipe, where epoll sees it. */
static void read_places(void)
{
    char place[128], id[32];
    for (size_t size = 0;; size++) {
        if (size == sizeof place || read(0, place + size, 1) != 1)
            fail("no places");
        if (place[size] != '\n')
            continue;
        if (size == 0)
            return;
        place[size] = 0;
        size = (size_t)-1;
        if (talker_count == MAX_SOCKETS || sscanf(place, "%63s %31s", talkers[talker_count].token, id) != 2)
            fail("not a place: %s", place);
        talkers[talker_count++].room = room_of(id);
    }
}

static void obey(void)
{
    int amount = 0;
    char *rest = strchr(line, ' ');
    if (rest != NULL)
        amount = atoi(rest);
    if (strncmp(line, "begin", 5) == 0 || strncmp(line, "end", 3) == 0) {
        mark(line[0] == 'b');
    } else if (strncmp(line, "finish", 6) == 0) {
        finish();
    } else {
        if (strncmp(line, "connect", 7) == 0)
            connect_more(amount);
        else if (strncmp(line, "subscribe", 9) == 0)
            subscribe_all();
        else if (strncmp(line, "go", 2) == 0)
            go(amount);
        else if (strncmp(line, "pace", 4) == 0)
            pace(amount);
        else
            fail("what is %s", line);
        printf("{\"sockets\":%d}\n", by_stage[READY]);
    }
    fflush(stdout);
}

int main(int count, char **given)
{
    if (count != 3 || clock_getcpuclockid(atoi(given[2]), &server_clock) != 0)
        fail("client PORT SERVER_PID");
    port = atoi(given[1]);
    for (int n = 0; n < SLOTS; n++)
        slots[n].talker = -1;
    read_places();
    by_stage[NEW] = talker_count;
    loop = epoll_create1(0);
    timer = timerfd_create(CLOCK_MONOTONIC, TFD_NONBLOCK);
    watch(loop, 0, STDIN);
    watch(loop, timer, TIMER);
    while (true) {
        pump(-1);
        if (line_size > 0 && line[line_size - 1] == '\n') {
            line_size = 0;
            obey();
        }
    }
}

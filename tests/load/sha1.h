/* SHA-1, for the one use that the WebSocket handshake (RFC 6455, section 4.2.2) still makes of it. */
#pragma once

#include <stdint.h>
#include <string.h>

static uint32_t turned(uint32_t value, int by)
{
    return value << by | value >> (32 - by);
}

static void mix_block(uint32_t state[5], const unsigned char block[64])
{
    static const uint32_t added[4] = {0x5A827999, 0x6ED9EBA1, 0x8F1BBCDC, 0xCA62C1D6};
    uint32_t w[80], a = state[0], b = state[1], c = state[2], d = state[3], e = state[4];
    for (int n = 0; n < 16; n++)
        w[n] = (uint32_t)block[4 * n] << 24 | (uint32_t)block[4 * n + 1] << 16 | (uint32_t)block[4 * n + 2] << 8 |
               block[4 * n + 3];
    for (int n = 16; n < 80; n++)
        w[n] = turned(w[n - 3] ^ w[n - 8] ^ w[n - 14] ^ w[n - 16], 1);
    for (int n = 0; n < 80; n++) {
        uint32_t chosen = n < 20 ? (b & c) | (~b & d) : n >= 40 && n < 60 ? (b & c) | (b & d) | (c & d) : b ^ c ^ d;
        uint32_t next = turned(a, 5) + chosen + e + added[n / 20] + w[n];
        e = d;
        d = c;
        c = turned(b, 30);
        b = a;
        a = next;
    }
    state[0] += a;
    state[1] += b;
    state[2] += c;
    state[3] += d;
    state[4] += e;
}

/* The answer to a client's key: the hash of it and the protocol's own text, in base 64, 28 characters. */
static void accept_key(const char *key, size_t size, char out[32])
{
    static const char text[] = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    uint32_t state[5] = {0x67452301, 0xEFCDAB89, 0x98BADCFE, 0x10325476, 0xC3D2E1F0};
    unsigned char blocks[128] = {0}, hash[21] = {0};
    size_t whole = size + sizeof text - 1, end = whole < 56 ? 64 : 128;
    if (size > 64)
        return;
    memcpy(blocks, key, size);
    memcpy(blocks + size, text, sizeof text - 1);
    blocks[whole] = 0x80;
    blocks[end - 2] = (unsigned char)(whole * 8 >> 8);
    blocks[end - 1] = (unsigned char)(whole * 8);
    for (size_t at = 0; at < end; at += 64)
        mix_block(state, blocks + at);
    for (int n = 0; n < 20; n++)
        hash[n] = (unsigned char)(state[n / 4] >> (24 - 8 * (n % 4)));
    for (int n = 0; n < 7; n++) {
        uint32_t three = (uint32_t)hash[3 * n] << 16 | (uint32_t)hash[3 * n + 1] << 8 | hash[3 * n + 2];
        for (int place = 0; place < 4; place++)
            out[4 * n + place] = digits[three >> (18 - 6 * place) & 63];
    }
    out[27] = '=';
    out[28] = 0;
}

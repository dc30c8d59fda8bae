// The stock libraries of the baseline, and fork's kin that Swift's Glibc leaves out.
#pragma once
#include <libdeflate.h>
#include <openssl/evp.h>
#include <sched.h>
#include <turbojpeg.h>

// Holds the calling thread, and the processes that it starts, to one processor. 0, or -1 with errno.
static inline int pb_hold_to(int processor) {
    unsigned long set[16] = { 0 };
    set[processor / 64] = 1UL << (processor % 64);
    extern int sched_setaffinity(int process, size_t size, const void *set);
    return sched_setaffinity(0, sizeof set, set);
}

// Lets it run on every processor again.
static inline int pb_let_go(void) {
    unsigned long set[16];
    for (int word = 0; word < 16; word++) set[word] = ~0UL;
    extern int sched_setaffinity(int process, size_t size, const void *set);
    return sched_setaffinity(0, sizeof set, set);
}

// Raw system calls, past what libc checks, for the process that plays a taken-over reader.
#pragma once
#include <errno.h>
#include <sys/syscall.h>
#include <unistd.h>

// 0, or the errno.
static inline int px_try(long number, long a, long b, long c, long d, long e) {
    return syscall(number, a, b, c, d, e, 0L) < 0 ? errno : 0;
}

static inline int px_fork(void) { return fork(); }

// Starts processes without end: each starter sleeps until the one it started is gone.
static inline void px_multiply(void) {
    for (;;) { syscall(SYS_vfork); }
}

// Laid before the C library by LD_PRELOAD: counts what a program makes durable, and with PB_NO_SYNC set makes it believe
// that it was done. When the program ends the counts are appended to the file that PB_SYNC_COUNTS names:
// fsync, fdatasync (of these two the second is the ledger's alone), syncfs.
#define _GNU_SOURCE
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <unistd.h>

static atomic_int files, data, systems;

int fsync(int file) {
    files++;
    return getenv("PB_NO_SYNC") ? 0 : (int)syscall(SYS_fsync, file);
}

int fdatasync(int file) {
    data++;
    return getenv("PB_NO_SYNC") ? 0 : (int)syscall(SYS_fdatasync, file);
}

int syncfs(int file) {
    systems++;
    return getenv("PB_NO_SYNC") ? 0 : (int)syscall(SYS_syncfs, file);
}

__attribute__((destructor)) static void tell(void) {
    const char *path = getenv("PB_SYNC_COUNTS");
    FILE *out = path ? fopen(path, "a") : NULL;
    if (!out) return;
    fprintf(out, "%d %d %d\n", files, data, systems);
    fclose(out);
}

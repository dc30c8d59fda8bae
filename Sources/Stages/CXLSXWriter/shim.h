// libxlsxwriter 1.1 writes to named files only, so a workbook in memory goes through a file without a place in any folder.
#pragma once
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>
#include <xlsxwriter.h>

/// memfd_create(2). Declared here since _GNU_SOURCE would change the C library's own structures for this module alone.
extern int memfd_create(const char *name, unsigned int flags);

/// A file in memory under no name; -1 where there is none to be had.
static inline int px_memory_file(void) { return memfd_create("workbook", 1 /* MFD_CLOEXEC */); }

/// The name by which this process opens that file: `/proc/self/fd/…`.
static inline void px_memory_file_name(int file, char *name, size_t size) {
    snprintf(name, size, "/proc/self/fd/%d", file);
}

static inline long long px_file_size(int file) {
    struct stat facts;
    return fstat(file, &facts) == 0 ? (long long)facts.st_size : -1;
}

/// Reads `size` bytes from the beginning; 0 where all were read.
static inline int px_file_read(int file, void *bytes, size_t size) {
    size_t done = 0;
    while (done < size) {
        ssize_t count = pread(file, (char *)bytes + done, size - done, (off_t)done);
        if (count <= 0) return -1;
        done += (size_t)count;
    }
    return 0;
}

static inline void px_file_close(int file) { close(file); }

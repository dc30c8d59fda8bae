// System calls of Linux that Swift's Glibc leaves out, because it is imported without _GNU_SOURCE. The C library has
// them all; this declares them. Only the Files module imports it.
#pragma once
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

extern int renameat2(int from, const char *name, int to, const char *newName, unsigned int flags);
extern ssize_t copy_file_range(int from, off_t *fromOffset, int to, off_t *toOffset, size_t count, unsigned int flags);
extern int memfd_create(const char *name, unsigned int flags);
extern int pipe2(int ends[2], int flags);
extern int eventfd(unsigned int count, int flags);
extern int syncfs(int file);

// linux/fs.h
static const unsigned int PX_RENAME_NOREPLACE = 1;
static const unsigned int PX_RENAME_EXCHANGE = 2;
// linux/memfd.h
static const unsigned int PX_MFD_CLOEXEC = 1;
// bits/fcntl-linux.h
static const int PX_F_SETLEASE = 1024;
static const int PX_F_GETLEASE = 1025;
// sys/eventfd.h
static const int PX_EFD_CLOEXEC = 02000000;
static const int PX_EFD_NONBLOCK = 04000;

// What the sandbox needs of Linux beyond Swift's Glibc: Landlock (whose structures are given here up to ABI 6, past
// what the headers of Debian 12 know), prctl, capabilities and pidfd. Only the Sandbox module imports it.
#pragma once
#include <errno.h>
#include <stdint.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

struct px_landlock_ruleset {
    uint64_t files;
    uint64_t network;
    uint64_t scoped;
};

struct px_landlock_path {
    uint64_t allowed;
    int32_t parent;
} __attribute__((packed));

static inline long px_landlock_abi(void) { return syscall(SYS_landlock_create_ruleset, 0, 0, 1); }
static inline long px_landlock_create(const struct px_landlock_ruleset *rules, size_t size) {
    return syscall(SYS_landlock_create_ruleset, rules, size, 0);
}
static inline long px_landlock_allow(int ruleset, const struct px_landlock_path *path) {
    return syscall(SYS_landlock_add_rule, ruleset, 1, path, 0);
}
static inline long px_landlock_restrict(int ruleset) { return syscall(SYS_landlock_restrict_self, ruleset, 0); }

static inline long px_pidfd_open(int process) { return syscall(SYS_pidfd_open, process, 0); }
static inline long px_close_from(unsigned int first) { return syscall(SYS_close_range, first, ~0U, 0); }
extern int memfd_create(const char *name, unsigned int flags);
extern int pipe2(int ends[2], int flags);
// bits/fcntl-linux.h, linux/memfd.h
static const int PX_F_SETPIPE_SZ = 1031;
static const unsigned int PX_MFD_CLOEXEC = 1;

static inline int px_no_new_privileges(void) { return prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0); }
static inline int px_not_dumpable(void) { return prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); }
static inline int px_die_with_parent(void) { return prctl(PR_SET_PDEATHSIG, 9, 0, 0, 0); }
static inline int px_adopt_orphans(void) { return prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0); }
static inline int px_seccomp_mode(void) { return prctl(PR_GET_SECCOMP, 0, 0, 0, 0); }

// Gives up every capability and the way in which user 0 regains them at execve; see capabilities(7). 0 when none is left.
static inline int px_drop_capabilities(void) {
    struct { uint32_t version; int32_t process; } header = { 0x20080522, 0 };
    struct { uint32_t effective, permitted, inheritable; } sets[2] = { { 0, 0, 0 }, { 0, 0, 0 } };
    for (int capability = 0; capability < 64; capability++) {
        prctl(PR_CAPBSET_DROP, capability, 0, 0, 0);
    }
    // SECBIT_NOROOT, SECBIT_NO_SETUID_FIXUP, SECBIT_NO_CAP_AMBIENT_RAISE, each with its lock: linux/securebits.h
    prctl(PR_SET_SECUREBITS, 0x03 | 0x0C | 0xC0, 0, 0, 0);
    return (int)syscall(SYS_capset, &header, sets);
}

// Swift's Glibc withholds fork, since it is no use to a program with threads; the one that calls it here has none.
static inline int px_fork(void) { return fork(); }

// A pair of sockets that keep messages apart. 0, or -1 with errno.
static inline int px_message_pair(int ends[2]) {
    // SOCK_CLOEXEC, of bits/socket_type.h
    return socketpair(AF_UNIX, SOCK_SEQPACKET | 02000000, 0, ends);
}

enum { PX_MOST_PASSED = 8 };
union px_passing {
    struct cmsghdr header;
    char room[CMSG_SPACE(sizeof(int) * PX_MOST_PASSED)];
};

// Sends descriptors along with one byte. 0, or an errno.
static inline int px_pass(int socket, const int *descriptors, int count) {
    if (count > PX_MOST_PASSED) return EINVAL;
    union px_passing passing;
    memset(&passing, 0, sizeof passing);
    char byte = 1;
    struct iovec piece = { &byte, 1 };
    struct msghdr message = { 0, 0, &piece, 1, passing.room, CMSG_SPACE(sizeof(int) * count), 0 };
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN(sizeof(int) * count);
    memcpy(CMSG_DATA(header), descriptors, sizeof(int) * count);
    ssize_t result;
    do result = sendmsg(socket, &message, MSG_NOSIGNAL);
    while (result < 0 && errno == EINTR);
    return result == 1 ? 0 : errno;
}

// Receives what `px_pass` sent, close-on-exec. The number of descriptors; -1 once the other end is closed.
static inline int px_take(int socket, int *descriptors, int room) {
    union px_passing passing;
    char byte;
    struct iovec piece = { &byte, 1 };
    struct msghdr message = { 0, 0, &piece, 1, passing.room, sizeof passing.room, 0 };
    ssize_t result;
    // MSG_CMSG_CLOEXEC, of bits/socket.h
    do result = recvmsg(socket, &message, 0x40000000);
    while (result < 0 && errno == EINTR);
    if (result <= 0) return -1;
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    if (!header || header->cmsg_type != SCM_RIGHTS) return 0;
    int count = (int)((header->cmsg_len - CMSG_LEN(0)) / sizeof(int));
    int all[PX_MOST_PASSED];
    memcpy(all, CMSG_DATA(header), sizeof(int) * count);
    for (int place = 0; place < count; place++) {
        if (place < room) descriptors[place] = all[place]; else close(all[place]);
    }
    return count < room ? count : room;
}

// What the sandbox needs of Linux beyond Swift's Glibc: Landlock (whose structures are given here up to ABI 6, past
// what the headers of Debian 12 know), prctl, capabilities and pidfd. Only the Sandbox module imports it.
#pragma once
#include <stdint.h>
#include <sys/prctl.h>
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

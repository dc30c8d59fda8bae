import Glibc

/// The system calls that fail inside the cage.
enum ForbiddenCalls {
    /// One condition on an argument of a call.
    struct Condition {
        var argument: UInt32
        var isEqual: Bool
        var mask: UInt64
        var value: UInt64

        /// Any bit of the mask that is set, as far as `value` says which.
        init(argument: UInt32, mask: UInt64 = .max, is value: UInt64) {
            (self.argument, isEqual, self.mask, self.value) = (argument, true, mask, value)
        }

        init(argument: UInt32, not value: UInt64) {
            (self.argument, isEqual, mask, self.value) = (argument, false, value, 0)
        }
    }

    static let always: [String] = network + files + processes + kernel + memory

    private static let network = [
        "socket", "socketpair", "connect", "bind", "listen", "accept", "accept4", "sendto", "sendmsg", "sendmmsg",
        "recvfrom", "recvmsg", "recvmmsg", "io_uring_setup", "io_uring_enter", "io_uring_register", "mq_open",
        "mq_unlink", "mq_notify", "shmget", "shmat", "shmctl", "semget", "semop", "semctl", "semtimedop", "msgget",
        "msgsnd", "msgrcv", "msgctl",
    ]

    /// Landlock forbids most of these, but not changes of mode, owner, times and attributes.
    private static let files = [
        "chmod", "fchmod", "fchmodat", "chown", "lchown", "fchown", "fchownat", "utime", "utimes", "utimensat",
        "futimesat", "setxattr", "lsetxattr", "fsetxattr", "removexattr", "lremovexattr", "fremovexattr", "creat",
        "truncate", "mkdir", "mkdirat", "rmdir", "unlink", "unlinkat", "rename", "renameat", "renameat2", "link",
        "linkat", "symlink", "symlinkat", "mknod", "mknodat", "flock", "sync", "syncfs", "inotify_init",
        "inotify_init1", "fanotify_init", "fanotify_mark", "name_to_handle_at", "open_by_handle_at",
        "copy_file_range", "quotactl", "quotactl_fd", "landlock_create_ruleset",
    ]

    /// Ways to another process that ask only for the same user, and ways out of the group that the host ends.
    private static let processes = [
        "ptrace", "process_vm_readv", "process_vm_writev", "process_madvise", "process_mrelease", "kcmp",
        "pidfd_getfd", "pidfd_send_signal", "setsid", "setpgid", "setuid", "setgid", "setreuid", "setregid",
        "setresuid", "setresgid", "setfsuid", "setfsgid", "setgroups", "capset", "sched_setaffinity", "sched_setparam",
        "sched_setscheduler", "sched_setattr", "setpriority", "ioprio_set", "move_pages", "migrate_pages",
        "execveat", "unshare", "setns", "personality",
    ]

    private static let kernel = [
        "mount", "umount", "umount2", "pivot_root", "chroot", "move_mount", "open_tree", "fsopen", "fsconfig",
        "fsmount", "fspick", "mount_setattr", "keyctl", "add_key", "request_key", "bpf", "perf_event_open",
        "kexec_load", "kexec_file_load", "init_module", "finit_module", "delete_module", "create_module", "reboot",
        "swapon", "swapoff", "settimeofday", "clock_settime", "clock_adjtime", "adjtimex", "stime", "sethostname",
        "setdomainname", "iopl", "ioperm", "modify_ldt", "vm86", "vm86old", "acct", "syslog", "vhangup", "uselib",
        "ustat", "sysfs", "_sysctl", "nfsservctl", "lookup_dcookie",
    ]

    private static let memory = [
        "userfaultfd", "memfd_secret", "mlock", "mlock2", "mlockall", "mbind", "set_mempolicy",
        "set_mempolicy_home_node", "remap_file_pages", "pkey_alloc",
    ]

    /// Calls that are younger than Debian 12's libseccomp: fchmodat2, setxattrat, removexattrat, open_tree_attr,
    /// file_setattr. Their numbers are the same on every architecture, see the kernel's scripts/syscall.tbl.
    static let numbers: [Int32] = [452, 463, 466, 467, 469]

    /// With Landlock's scope lacking: signals to anybody but the process itself.
    static let signals = ["kill", "tkill", "tgkill", "rt_sigqueueinfo", "rt_tgsigqueueinfo"]

    struct Rule {
        var name: String
        var errno: Int32 = EPERM
        var conditions: [Condition] = []
    }

    static let conditional: [Rule] =
        writing + [
            // Limits of other processes of the same user could be set.
            Rule(name: "prlimit64", conditions: [Condition(argument: 0, not: 0)]),
            // To everybody: with signals scoped it would reach none, but say that all went well.
            Rule(name: "kill", conditions: [Condition(argument: 0, mask: 0xFFFF_FFFF, is: 0xFFFF_FFFF)]),
            // The flags of clone3 lie in memory, where no filter sees them; on ENOSYS libc takes clone.
            Rule(name: "clone3", errno: ENOSYS),
            Rule(name: "openat2", errno: ENOSYS),
            Rule(name: "fork"),
        ] + copies + namespaces + descriptors

    /// Opening anything for writing: access mode O_WRONLY or O_RDWR, O_CREAT, O_TRUNC, and O_TMPFILE.
    private static let writing: [Rule] = [("open", 1), ("openat", 2)].flatMap { name, argument in
        [UInt64(O_WRONLY), UInt64(O_RDWR), UInt64(O_CREAT), UInt64(O_TRUNC), 0o20000000].map { bit in
            Rule(name: name, conditions: [Condition(argument: argument, mask: bit, is: bit)])
        }
    }

    /// A program is started as posix_spawn does (CLONE_VM and CLONE_VFORK: the starter sleeps until it runs), a thread
    /// with CLONE_VM and CLONE_THREAD. No other way to one more process: a process that copies itself could outgrow the
    /// host's look at it. Of linux/sched.h: VM 0x100, VFORK 0x4000, THREAD 0x10000.
    private static let copies: [Rule] = [0, 0x100, 0x4000].map { flags in
        Rule(name: "clone", conditions: [Condition(argument: 0, mask: 0x14100, is: flags)])
    }

    /// CLONE_NEWTIME, NEWNS, NEWCGROUP, NEWUTS, NEWIPC, NEWUSER, NEWPID, NEWNET, of linux/sched.h.
    private static let namespaces: [Rule] = [
        0x80, 0x20000, 0x2000000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000,
    ].map { bit in Rule(name: "clone", conditions: [Condition(argument: 0, mask: bit, is: bit)]) }

    /// Commands that make a descriptor signal others, hold up writers of a file, or type into a terminal:
    /// F_SETOWN, F_SETSIG, F_SETOWN_EX, F_SETLEASE, F_NOTIFY; FIOSETOWN, SIOCSPGRP, TIOCSTI, TIOCLINUX.
    private static let descriptors: [Rule] =
        [8, 10, 15, 1024, 1026].map { command in
            Rule(name: "fcntl", conditions: [Condition(argument: 1, mask: 0xFFFF_FFFF, is: command)])
        }
        + [0x8901, 0x8902, 0x5412, 0x541C].map { command in
            Rule(name: "ioctl", conditions: [Condition(argument: 1, mask: 0xFFFF_FFFF, is: command)])
        }
}

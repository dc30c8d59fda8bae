import CBreaker
import Glibc

/// Tries to get out. Each gives 0 when it succeeded, else the errno.
enum Attempts {
    struct Attempt {
        var name: String
        var tried: () -> Int32
    }

    /// Those that do no harm where they succeed: to prove that the attempts are real.
    static func harmless(victim: String) -> [Attempt] {
        let names = [
            "read a file", "read the list of users", "list a folder", "write a file", "make a file", "make a folder",
            "open a file to all", "change a time", "rename a file", "open a TCP socket", "open a local socket",
            "signal the parent", "queue a signal to the parent", "copy itself", "start a shell",
            "start another program",
            "change the root", "use the key ring",
        ]
        return all(victim: victim).filter { names.contains($0.name) }
    }

    /// `victim`: a folder of the host's in which there are a file `kept` and an empty folder `empty`.
    static func all(victim: String) -> [Attempt] {
        files(victim) + network + processes + kernel(victim)
    }

    private static func call(_ name: String, _ number: Int32, _ arguments: Int...) -> Attempt {
        let padded = arguments + [0, 0, 0, 0, 0]
        return Attempt(name: name) {
            px_try(Int(number), padded[0], padded[1], padded[2], padded[3], padded[4])
        }
    }

    /// The same with paths, which stay allocated: the process does not live long.
    private static func path(_ text: String) -> Int { strdup(text).map { Int(bitPattern: $0) } ?? 0 }

    /// One vector of one byte.
    private static var vector: Int {
        let vector = UnsafeMutablePointer<iovec>.allocate(capacity: 1)
        vector.initialize(to: iovec(iov_base: malloc(1), iov_len: 1))
        return Int(bitPattern: vector)
    }

    private static let here = Int(AT_FDCWD)

    private static func files(_ victim: String) -> [Attempt] {
        let kept = path("\(victim)/kept")
        let new = path("\(victim)/new")
        return [
            call("read a file", SYS_openat, here, kept, Int(O_RDONLY)),
            call("read the list of users", SYS_openat, here, path("/etc/passwd"), Int(O_RDONLY)),
            call("read another process's memory map", SYS_openat, here, path("/proc/\(getppid())/maps"), Int(O_RDONLY)),
            call("list a folder", SYS_openat, here, path(victim), Int(O_RDONLY | O_DIRECTORY)),
            call("write a file", SYS_openat, here, kept, Int(O_WRONLY)),
            call("write a file by the old call", SYS_open, kept, Int(O_RDWR)),
            call("make a file", SYS_openat, here, new, Int(O_WRONLY | O_CREAT), 0o600),
            call("make a nameless file", SYS_openat, here, path(victim), 0o20200000 | Int(O_RDWR), 0o600),
            call("empty a file", SYS_truncate, kept, 0),
            call("open the packet for writing", SYS_openat, here, path("/proc/self/fd/0"), Int(O_RDWR)),
            call("write into the packet", SYS_write, 0, kept, 1),
            call("cut the packet", SYS_ftruncate, 0, 0),
            call("open the packet to all", SYS_fchmod, 0, 0o777),
            call("open a file to all", SYS_chmod, kept, 0o777),
            call("open a file to all by the newest call", 452, here, kept, 0o777, 0),
            call("change an owner", SYS_lchown, kept, 1, 1),
            call("change a time", SYS_utimensat, here, kept, 0, 0),
            call("set an attribute", SYS_setxattr, kept, path("user.x"), kept, 1, 0),
            call("make a folder", SYS_mkdir, path("\(victim)/folder"), 0o700),
            call("remove a folder", SYS_rmdir, path("\(victim)/empty")),
            call("remove a file", SYS_unlink, kept),
            call("rename a file", SYS_rename, kept, new),
            call("link a file", SYS_link, kept, new),
            call("make a link", SYS_symlink, kept, new),
            call("make a pipe in a folder", SYS_mknod, new, 0o010600, 0),
            call("lease the packet", SYS_fcntl, 0, 1024, 0),
        ]
    }

    private static var network: [Attempt] {
        [
            call("open a TCP socket", SYS_socket, Int(AF_INET), 1, 0),
            call("open a TCP socket of version 6", SYS_socket, Int(AF_INET6), 1, 0),
            call("open a local socket", SYS_socket, Int(AF_UNIX), 1, 0),
            call("open a netlink socket", SYS_socket, 16, 3, 0),
            call("use io_uring", SYS_io_uring_setup, 8, path(String(repeating: "\u{1}", count: 256))),
            call("open a message queue", SYS_mq_open, path("px"), Int(O_CREAT | O_RDWR), 0o600, 0),
            call("share memory", SYS_shmget, 0, 4_096, 0o1600),
        ]
    }

    private static var processes: [Attempt] {
        [
            call("signal the parent", SYS_kill, Int(getppid()), 0),
            call("signal everybody", SYS_kill, -1, 0),
            call("signal the first process", SYS_kill, 1, 0),
            call("queue a signal to the parent", SYS_tgkill, Int(getppid()), Int(getppid()), 0),
            call(
                "limit the parent's files", SYS_prlimit64, Int(getppid()), 1, 0, path(String(repeating: " ", count: 16))
            ),
            call("trace the parent", SYS_ptrace, 0x4206, Int(getppid()), 0, 0),
            call("read the parent's memory", SYS_process_vm_readv, Int(getppid()), vector, 1, vector, 1),
            call("slow the parent", SYS_setpriority, 0, Int(getppid()), 19),
            call("leave the session", SYS_setsid),
            call("leave the group", SYS_setpgid, 0, 0),
            Attempt(name: "copy itself") {
                let child = px_fork()
                if child == 0 { _exit(0) }
                return child > 0 ? 0 : errno
            },
            program("start a shell", "/bin/sh"),
            program("start another program", "/usr/bin/true"),
            call("start a program from memory", SYS_execveat, 0, path(""), 0, 0, 0x1000),
        ]
    }

    private static func kernel(_ victim: String) -> [Attempt] {
        [
            call("get namespaces of its own", SYS_unshare, 0x1000_0000),
            call("clone into a new namespace", SYS_clone, 0x1000_0000 | Int(SIGCHLD), 0, 0, 0, 0),
            call("clone by the newest call", SYS_clone3, 0, 0),
            call("mount", SYS_mount, path("x"), path("\(victim)/empty"), path("tmpfs"), 0, 0),
            call("change the root", SYS_chroot, path("/")),
            call("change its personality", SYS_personality, 0x40000),
            call("load a filter program", SYS_bpf, 0, 0, 0),
            call("handle page faults", SYS_userfaultfd, 1),
            call("count events", SYS_perf_event_open, 0, 0, -1, -1, 0),
            call("use the key ring", SYS_keyctl, 0, -3, 1),
            call("trace itself by a child", SYS_ptrace, 0, 0),
            call("lock memory", SYS_mlockall, 2),
            call("become another user", SYS_setresuid, 65_534, 65_534, 65_534),
        ]
    }

    /// Starts it as posix_spawn does, with no descriptors.
    private static func program(_ name: String, _ path: String) -> Attempt {
        Attempt(name: name) {
            var actions = posix_spawn_file_actions_t()
            posix_spawn_file_actions_init(&actions)
            for descriptor in Int32(0)...3 { posix_spawn_file_actions_addclose(&actions, descriptor) }
            var child: pid_t = 0
            return posix_spawn(&child, path, &actions, nil, [strdup(path), nil], [nil])
        }
    }
}

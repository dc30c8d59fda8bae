import CSandbox
import Files
import Glibc

/// A child process: started by `start`, ended and reaped in `deinit` at the latest. Its id stays its own until it is
/// reaped, so no signal can go astray.
struct SpawnedProcess: ~Copyable {
    let id: Int32
    /// Readable once the process has ended, see pidfd_open(2).
    let ending: Int32
    private let leadsGroup: Bool
    private var reaped = false

    /// Starts a program with default signal handling.
    /// `descriptors`: what the child gets as 0, 1, 2, … ; nothing else of ours stays open unless it lacks O_CLOEXEC.
    /// `leadsGroup`: in a process group of its own, so that it can be ended with all its children.
    /// Throws the errno as `FileError`.
    static func start(
        _ path: String, arguments: [String], environment: [String], descriptors: [Int32], leadsGroup: Bool
    ) throws(FileError) -> SpawnedProcess {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        guard posix_spawn_file_actions_init(&actions) == 0 else { throw FileError(.tooMany, "posix_spawn", path) }
        defer { posix_spawn_file_actions_destroy(&actions) }
        guard posix_spawnattr_init(&attributes) == 0 else { throw FileError(.tooMany, "posix_spawn", path) }
        defer { posix_spawnattr_destroy(&attributes) }

        // Lifted above the places they go to, so that none is overwritten before it is copied.
        var lifted: [Int32] = []
        defer { for descriptor in lifted { close(descriptor) } }
        for (place, descriptor) in descriptors.enumerated() {
            let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 16)
            guard copy >= 0 else { throw FileError(.tooMany, "dup", path, errno: errno) }
            lifted.append(copy)
            posix_spawn_file_actions_adddup2(&actions, copy, Int32(place))
        }
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        var flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF
        // POSIX_SPAWN_SETPGROUP, of spawn.h. Not a session of its own: where processes are scheduled by session, as
        // autogroups are (sched(7)), it would not share in the priority that its starter was given.
        if leadsGroup { flags |= 0x02 }
        posix_spawnattr_setflags(&attributes, Int16(flags))

        let words = ([path] + arguments).map { strdup($0) } + [nil]
        let variables = environment.map { strdup($0) } + [nil]
        defer { for word in words + variables { free(word) } }
        var child: pid_t = 0
        let cause = posix_spawn(&child, path, &actions, &attributes, words, variables)
        guard cause == 0 else {
            throw FileError(cause == ENOENT ? .notFound : .other, "posix_spawn", path, errno: cause)
        }
        let ending = Int32(px_pidfd_open(child))
        guard ending >= 0 else {
            let cause = errno
            kill(child, SIGKILL)
            waitpid(child, nil, 0)
            throw FileError(.tooMany, "pidfd_open", path, errno: cause)
        }
        return SpawnedProcess(id: child, ending: ending, leadsGroup: leadsGroup)
    }

    private init(id: Int32, ending: Int32, leadsGroup: Bool) {
        (self.id, self.ending, self.leadsGroup) = (id, ending, leadsGroup)
    }

    /// Ends it with SIGKILL, with its children where it leads a group.
    func end() {
        if !reaped { kill(leadsGroup ? -id : id, SIGKILL) }
    }

    /// Waits for its end. What is left of its group ends first, while the group's id is still its own.
    mutating func reap() -> ProcessEnd {
        var facts = siginfo_t()
        while waitid(P_PID, id_t(id), &facts, WEXITED | WNOWAIT) == -1, errno == EINTR {}
        if leadsGroup { kill(-id, SIGKILL) }
        var status: Int32 = 0
        var usage = rusage()
        while wait4(id, &status, 0, &usage) == -1, errno == EINTR {}
        reaped = true
        return ProcessEnd(status: status, usage: usage)
    }

    deinit {
        close(ending)
        if !reaped {
            kill(leadsGroup ? -id : id, SIGKILL)
            while waitpid(id, nil, 0) == -1, errno == EINTR {}
        }
    }
}

import CBaseline
import Foundation

/// A run of a program: how long, at what cost, with how much memory.
struct Child {
    var seconds: Double
    /// User and system time of the program and all that it waited for.
    var cpu: Double
    /// Mebibytes: the largest sum of the resident sizes of all its processes.
    var peak: Double
    var exitCode: Int32

    /// - Parameter processor: the only one that it may use.
    static func run(
        _ path: String, _ arguments: [String], environment: [String: String] = [:], processor: Int? = nil,
        output: String? = nil
    ) -> Child {
        let start = DispatchTime.now().uptimeNanoseconds
        let id = spawn(path, arguments, environment: environment, processor: processor, output: output)
        let sampler = Sampler(id)
        var status: Int32 = 0
        var usage = rusage()
        while wait4(id, &status, 0, &usage) == -1, errno == EINTR {}
        let seconds = Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9
        let cpu =
            Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec)
            + Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6
        return Child(
            seconds: seconds, cpu: cpu, peak: sampler.stop(),
            exitCode: status & 0x7F == 0 ? (status >> 8) & 0xFF : -1)
    }

    /// Starts it and gives its id.
    static func spawn(
        _ path: String, _ arguments: [String], environment: [String: String] = [:], processor: Int? = nil,
        output: String? = nil
    ) -> pid_t {
        if let processor { _ = pb_hold_to(Int32(processor)) }
        defer { if processor != nil { _ = pb_let_go() } }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for descriptor in Int32(1)...2 {
            posix_spawn_file_actions_addopen(
                &actions, descriptor, output ?? "/dev/null", O_WRONLY | O_CREAT | O_APPEND, 0o600)
        }
        let words = ([path] + arguments).map { strdup($0) } + [nil]
        let variables =
            ProcessInfo.processInfo.environment.merging(environment) { $1 }.map { strdup("\($0)=\($1)") } + [nil]
        defer { for word in words + variables { free(word) } }
        var id: pid_t = 0
        guard posix_spawn(&id, path, &actions, nil, words, variables) == 0 else {
            Say.stop("cannot start \(path)")
        }
        return id
    }

    /// A process and all its descendants.
    static func tree(_ id: pid_t) -> [pid_t] {
        var (found, waiting) = ([pid_t](), [id])
        while let next = waiting.popLast() {
            found.append(next)
            let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(next)/task")) ?? []
            for task in tasks {
                let children = try? String(contentsOfFile: "/proc/\(next)/task/\(task)/children", encoding: .utf8)
                waiting += (children ?? "").split(separator: " ").compactMap { pid_t($0) }
            }
        }
        return found
    }

    /// Mebibytes of all of them.
    static func memory(of id: pid_t) -> Double {
        let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return tree(id).reduce(0) { sum, one in
            // Until it has become its program, it shows the memory of this one.
            if (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/\(one)/exe")) == own { return sum }
            let words = (try? String(contentsOfFile: "/proc/\(one)/statm", encoding: .utf8))?.split(separator: " ")
            return sum + (words.flatMap { $0.count > 1 ? Double($0[1]) : nil } ?? 0) / 256
        }
    }
}

/// Looks at the memory of a process every 30 ms.
private final class Sampler: @unchecked Sendable {
    // Touched with the lock held.
    private var (peak, isOver) = (0.0, false)
    private let lock = NSLock()
    private let ended = DispatchSemaphore(value: 0)

    init(_ id: pid_t) {
        Thread.detachNewThread { [self] in
            while !lock.withLock({ isOver }) {
                let memory = Child.memory(of: id)
                lock.withLock { peak = max(peak, memory) }
                usleep(30_000)
            }
            ended.signal()
        }
    }

    func stop() -> Double {
        lock.withLock { isOver = true }
        ended.wait()
        return lock.withLock { peak }
    }
}

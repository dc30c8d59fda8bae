internal import Files
internal import Foundation
internal import JSON
internal import Values

/// Runs the user's commands at each change of state, one after the other on a thread of its own. They can never hold up
/// intake: past a bound the oldest that waits is dropped, and that is told.
final class Hooks: @unchecked Sendable {
    static let mostWaiting = 1_000

    // Everything below is touched with the condition locked.
    private let condition = NSCondition()
    private var commands: [DaemonRules.Hook] = []
    private var waiting: [[UInt8]] = []
    private var isRunning = false
    private var isClosed = false

    private let log: Log

    init(log: Log) { self.log = log }

    func use(_ commands: [DaemonRules.Hook]) {
        condition.lock()
        self.commands = commands
        condition.unlock()
    }

    /// Notes a change of state.
    func note(_ packet: String, from: PacketState, to: PacketState) {
        condition.lock()
        defer { condition.unlock() }
        guard !commands.isEmpty, !isClosed else { return }
        let message: JSONValue = [
            "packet": .string(packet), "from": .string(from.rawValue), "to": .string(to.rawValue),
            "report": .string("outbox/packets/\(packet)/report.json"),
        ]
        waiting.append(message.bytes())
        if waiting.count > Self.mostWaiting {
            waiting.removeFirst()
            log.warning("hooks are too slow: a change was dropped")
        }
        if !isRunning {
            isRunning = true
            Thread.detachNewThread { [self] in work() }
        }
    }

    private func work() {
        while true {
            condition.lock()
            guard !waiting.isEmpty, !isClosed else {
                isRunning = false
                condition.broadcast()
                condition.unlock()
                return
            }
            let message = waiting.removeFirst()
            let commands = commands
            condition.unlock()
            for command in commands { run(command, message) }
        }
    }

    /// Through timeout(1), which also ends a command that does not heed its request to end.
    private func run(_ hook: DaemonRules.Hook, _ message: [UInt8]) {
        do {
            // A file, not a pipe: a command that does not read its input must not end us by SIGPIPE.
            let input = try Files.FileHandle.inMemory("hook")
            try input.write(message + [0x0A])
            try input.rewind()
            let process = Process()
            process.executableURL = URL(fileURLWithPath: "/usr/bin/timeout")
            process.arguments = ["--kill-after=2", "\(hook.seconds)"] + hook.command
            process.standardInput = Foundation.FileHandle(fileDescriptor: input.descriptor, closeOnDealloc: false)
            process.standardOutput = Foundation.FileHandle.nullDevice
            try process.run()
            process.waitUntilExit()
            if process.terminationStatus != 0 {
                log.warning(
                    "a hook failed", ["command": hook.command[0], "status": "\(process.terminationStatus)"])
            }
        } catch {
            log.warning("a hook cannot be run", ["command": hook.command[0], "cause": "\(error)"])
        }
    }

    /// Waits until what was noted has been run, but not for longer than a time.
    func finish(within time: TimeInterval) {
        let deadline = Date(timeIntervalSinceNow: time)
        condition.lock()
        while isRunning, condition.wait(until: deadline) {}
        isClosed = true
        waiting = []
        condition.unlock()
    }
}

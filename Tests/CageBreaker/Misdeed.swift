import CBreaker
import Glibc

/// Does harm in place of an answer.
enum Misdeed {
    static func commit(_ name: String) -> String {
        switch name {
        case "spin": while true { spun &+= 1 }
        case "hang": while true { pause() }
        case "allocate": return allocate()
        case "allocate in Swift": return String(repeating: "x", count: 900 << 20)
        case "share": return share()
        case "flood": while true { put([UInt8](repeating: 0x41, count: 1 << 16), 1) }
        case "flood-errors":
            for _ in 0..<1_000 { put([UInt8](repeating: 0x41, count: 1 << 16), 2) }
            return "flooded"
        case "multiply": px_multiply()
        case "outlive": outlive()
        case "abort": abort()
        case "segv": raise(SIGSEGV)
        case "kill-self": raise(SIGKILL)
        case "exit": exit(9)
        case "garbage": put(Array("not a frame".utf8), 1)
        case "lie": put(Array("PXREAD1\n".utf8) + [0xFF, 0xFF, 0xFF, 0xFF, 0x7B], 1)
        default: return "unknown misdeed"
        }
        exit(0)
    }

    private nonisolated(unsafe) static var spun = 0

    private static func put(_ bytes: [UInt8], _ descriptor: Int32) {
        _ = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
    }

    /// Takes memory and uses it until there is no more; then falls as a program does that does not check.
    private static func allocate() -> String {
        while true {
            guard let room = malloc(16 << 20) else { abort() }
            memset(room, 1, 16 << 20)
        }
    }

    /// The same with memory that counts as shared.
    private static func share() -> String {
        while true {
            let size = 16 << 20
            let room = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED | 0x20, -1, 0)
            guard let room, room != MAP_FAILED else { abort() }
            memset(room, 1, size)
        }
    }

    /// Leaves a child behind that holds the output open, and ends.
    private static func outlive() {
        if px_fork() == 0 {
            if px_fork() == 0 { while true { pause() } }
            _exit(0)
        }
        exit(0)
    }
}

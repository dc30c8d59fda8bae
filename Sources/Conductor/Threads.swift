internal import Foundation

/// Plain threads for work that blocks.
enum Threads {
    /// JSON is decoded by recursion; 64 levels need far less.
    static let stackSize = 2 << 20

    /// Runs the same on several threads, and waits for all of them.
    static func run(_ count: Int, _ body: @escaping @Sendable () -> Void) {
        let group = DispatchGroup()
        for _ in 0..<count {
            group.enter()
            let thread = Thread {
                body()
                group.leave()
            }
            thread.stackSize = stackSize
            thread.start()
        }
        group.wait()
    }
}

import Glibc

/// What came out of a pipe so far, up to a limit.
struct Collected {
    private(set) var bytes: [UInt8] = []
    private(set) var isOver = false
    /// More came than the limit.
    private(set) var isTooMuch = false
    private let limit: Int
    private let keepsReading: Bool

    /// `keepsReading`: what is over the limit is read and dropped, so that the writer does not stand still.
    init(limit: Int, keepsReading: Bool) {
        self.limit = limit
        self.keepsReading = keepsReading
    }

    /// Reads what there is without waiting.
    mutating func drain(_ descriptor: Int32, _ room: UnsafeMutableRawBufferPointer) {
        // Bounded, so that one who writes without end cannot keep the loop from its clock.
        for _ in 0..<64 where !isOver && !(isTooMuch && !keepsReading) {
            let count = read(descriptor, room.baseAddress, room.count)
            if count < 0, errno == EINTR { continue }
            if count < 0, errno == EAGAIN { return }
            guard count > 0 else {
                isOver = true
                return
            }
            let kept = min(count, limit - bytes.count)
            bytes.append(contentsOf: UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(room)[..<kept]))
            if kept < count { isTooMuch = true }
        }
    }
}

internal import Files
internal import Values

/// Whether there is room to take more.
enum Room {
    /// Bytes to be kept free on the file system of the state.
    static func reserve(_ rule: DaemonRules.Reserve, of space: DiskSpace) -> Int {
        switch rule {
        case .bytes(let bytes): bytes
        case .percent(let percent): Int(min(Double(space.total) * percent / 100, Double(1 << 30)))
        }
    }

    /// Whether so many bytes may be taken without going below the reserve.
    static func isEnough(for bytes: Int, in folder: Directory, rule: DaemonRules.Reserve) -> Bool {
        guard let space = try? DiskSpace(of: folder) else { return false }
        return space.hasRoom(for: bytes, reserve: reserve(rule, of: space))
    }
}

import CSandbox
import Glibc

/// Landlock, see landlock(7) and Documentation/userspace-api/landlock.rst of the kernel.
enum Landlock {
    /// LANDLOCK_ACCESS_FS_*, of linux/landlock.h.
    struct Access: OptionSet {
        let rawValue: UInt64
        static let execute = Access(rawValue: 1 << 0)
        static let write = Access(rawValue: 1 << 1)
        static let read = Access(rawValue: 1 << 2)
        static let list = Access(rawValue: 1 << 3)
    }

    /// 0 without it.
    static let version: Int = max(0, px_landlock_abi())

    static func layers(version: Int) -> Set<CageLayer> {
        var layers: Set<CageLayer> = []
        if version >= 1 { layers.insert(.files) }
        if version >= 4 { layers.insert(.network) }
        if version >= 6 { layers.insert(.signals) }
        return layers
    }

    /// Forbids everything that this version can forbid, but for reading `CagePaths`.
    static func restrict(version: Int, skipping: Set<CageLayer>) throws(CageError) -> Set<CageLayer> {
        // Bits 0 to 12 are of ABI 1, refer of 2, truncate of 3, device ioctl of 5.
        let files: UInt64 =
            switch version {
            case 1: (1 << 13) - 1
            case 2: (1 << 14) - 1
            case 3, 4: (1 << 15) - 1
            default: (1 << 16) - 1
            }
        var layers = layers(version: version).subtracting(skipping)
        layers.insert(.files)
        var rules = px_landlock_ruleset(
            files: files,
            // bind and connect of TCP
            network: layers.contains(.network) ? 0b11 : 0,
            // abstract Unix sockets and signals
            scoped: layers.contains(.signals) ? 0b11 : 0)
        let size = version >= 6 ? 24 : version >= 4 ? 16 : 8
        let ruleset = Int32(px_landlock_create(&rules, size))
        guard ruleset >= 0 else { throw CageError(layer: .files, errno: errno) }
        defer { close(ruleset) }
        for (path, access) in CagePaths.readable { try allow(path, access, in: ruleset) }
        guard px_landlock_restrict(ruleset) == 0 else { throw CageError(layer: .files, errno: errno) }
        return layers
    }

    /// A path that is not there, such as that of a program not installed, is passed over.
    private static func allow(_ path: String, _ access: Access, in ruleset: Int32) throws(CageError) {
        // O_PATH, of bits/fcntl-linux.h
        let place = open(path, 0o10000000 | O_CLOEXEC)
        guard place >= 0 else { return }
        defer { close(place) }
        var facts = stat()
        guard fstat(place, &facts) == 0 else { return }
        let isFolder = facts.st_mode & S_IFMT == S_IFDIR
        var rule = px_landlock_path(
            allowed: (isFolder ? access : access.subtracting(.list)).rawValue, parent: place)
        guard px_landlock_allow(ruleset, &rule) == 0 else { throw CageError(layer: .files, errno: errno) }
    }
}

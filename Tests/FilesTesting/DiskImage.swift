/// Files and folders by number; the root folder is number 0.
struct DiskImage {
    var folders: [Int: [String: Int]] = [0: [:]]
    var files: [Int: [UInt8]] = [:]
    private var next = 1

    mutating func add(contents: [UInt8]) -> Int {
        files[next] = contents
        next += 1
        return next - 1
    }

    mutating func addFolder() -> Int {
        folders[next] = [:]
        next += 1
        return next - 1
    }

    mutating func apply(_ changes: [DiskOperation.NameChange]) {
        for change in changes { folders[change.folder, default: [:]][change.name] = change.target }
    }

    mutating func write(_ bytes: some Collection<UInt8>, to file: Int, at offset: Int) {
        var contents = files[file, default: []]
        let end = offset + bytes.count
        if contents.count < end { contents += [UInt8](repeating: 0, count: end - contents.count) }
        contents.replaceSubrange(offset..<end, with: bytes)
        files[file] = contents
    }

    mutating func truncate(_ file: Int, to size: Int) {
        var contents = files[file, default: []]
        contents = Array(contents.prefix(size)) + [UInt8](repeating: 0, count: max(0, size - contents.count))
        files[file] = contents
    }
}

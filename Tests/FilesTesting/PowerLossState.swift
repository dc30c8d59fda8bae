/// A disk as a power cut may have left it.
public struct PowerLossState {
    let disk: DiskImage
    /// What had been marked before the power went, in order.
    public let marks: [String]

    private func number(of path: String) -> Int? {
        var number = 0
        for part in path.split(separator: "/") {
            guard let next = disk.folders[number]?[String(part)] else { return nil }
            number = next
        }
        return number
    }

    /// Whether something stands under a path.
    public func exists(_ path: String) -> Bool { number(of: path) != nil }

    /// The bytes of a file; nil where there is none.
    public func file(_ path: String) -> [UInt8]? { number(of: path).flatMap { disk.files[$0] } }

    /// The files of a folder with their bytes; empty where there is none.
    public func files(in path: String) -> [String: [UInt8]] {
        guard let number = number(of: path), let names = disk.folders[number] else { return [:] }
        return names.compactMapValues { disk.files[$0] }
    }

    /// The names in a folder.
    public func names(in path: String) -> Set<String> {
        number(of: path).flatMap { disk.folders[$0] }.map { Set($0.keys) } ?? []
    }
}

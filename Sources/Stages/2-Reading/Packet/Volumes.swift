import Archives

/// Finds the volumes of divided archives among files that came together.
enum Volumes {
    /// The names that make up each set of two and more.
    static func sets(_ names: [String]) -> [Set<String>] {
        var sets: [String: Set<String>] = [:]
        for name in names {
            guard let volume = VolumeName(name) else { continue }
            sets["\(volume.scheme) \(volume.set)", default: []].insert(name)
        }
        return sets.values.filter { $0.count > 1 }
    }
}

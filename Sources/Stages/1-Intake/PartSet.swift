public import Files

/// The parts of one split archive that lie in an inbox.
public struct PartSet: Equatable, Sendable {
    public struct Part: Equatable, Sendable {
        public var name: FileName
        public var number: Int
        public var bytes: Int
        public init(name: FileName, number: Int, bytes: Int) {
            self.name = name
            self.number = number
            self.bytes = bytes
        }
    }
    public var manner: PartName.Manner
    /// In the order of their numbers.
    public private(set) var parts: [Part]

    public init(manner: PartName.Manner, parts: [Part]) {
        self.manner = manner
        self.parts = parts.sorted { ($0.number, $0.name) < ($1.number, $1.name) }
    }

    /// Whether nothing seems to lack, as far as names and sizes tell; what the parts hold is read elsewhere.
    ///
    /// Programs cut all parts to one size but the last. So a last part as long as the first may have a successor, and
    /// the set waits. A zip ends with `x.zip`, which is there or not.
    public var isWhole: Bool {
        guard parts.count > 1, let first = parts.first, let last = parts.last else { return false }
        guard Set(parts.map(\.number)).count == parts.count, last.number - first.number == parts.count - 1 else {
            return false
        }
        switch manner {
        case .zipVolumes: return first.number == 0
        case .rarParts, .rarVolumes, .numbered: return first.number == 1 && last.bytes < first.bytes
        }
    }
}

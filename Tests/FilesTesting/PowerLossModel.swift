/// Every state that a power cut could leave behind a recorded sequence.
///
/// The rule is fsync(2): what was done to a file or folder before its fsync is there. Of the rest any part may be
/// there, in any combination: each change of names or none, and of each write all, a half, zeros in its place, or
/// nothing. A change of names is one step, in which a rename either happened whole or not.
public struct PowerLossModel {
    let disk: DiskImage
    let operations: [DiskOperation]

    /// What was looked at and what was found wrong.
    public struct Finding {
        public var states = 0
        /// What the invariant said, each once.
        public var violations: [String] = []
    }

    /// Replays power cuts at each boundary: before every fsync and mark, and at the end. States between those differ
    /// from them in nothing, because leaving out the last changes is among the choices.
    /// `most`: states at one boundary; past that they are drawn at random, the same each time.
    /// `violation`: says what is wrong with a state, nil for one that is in order.
    public func replay(most: Int, violation: (PowerLossState) -> String?) -> Finding {
        var finding = Finding()
        var durable = disk
        var marks: [String] = []
        var pending: [DiskOperation] = []
        func cut() {
            for state in states(durable, pending, most: most) {
                finding.states += 1
                guard let text = violation(PowerLossState(disk: state, marks: marks)) else { continue }
                if !finding.violations.contains(text) { finding.violations.append(text) }
            }
        }
        for operation in operations {
            switch operation {
            case .sync(let number):
                cut()
                settle(number, &pending, into: &durable)
            case .syncAll:
                cut()
                durable = image(durable, pending, pending.map { _ in 1 })
                pending = []
            case .mark(let text):
                cut()
                marks.append(text)
            default:
                pending.append(operation)
            }
        }
        cut()
        return finding
    }

    /// What a sync makes durable leaves the list of what may or may not be.
    private func settle(_ number: Int, _ pending: inout [DiskOperation], into disk: inout DiskImage) {
        pending.removeAll { operation in
            switch operation {
            case .name(let changes) where changes.contains { $0.folder == number }: disk.apply(changes)
            case .write(number, let offset, let bytes): disk.write(bytes, to: number, at: offset)
            case .truncate(number, let size): disk.truncate(number, to: size)
            default: return false
            }
            return true
        }
    }

    private func states(_ durable: DiskImage, _ pending: [DiskOperation], most: Int) -> [DiskImage] {
        let options = pending.map { operation in
            if case .write = operation { return 4 }
            return 2
        }
        var total = 1
        for option in options where total <= most { total *= option }
        if total <= most {
            return (0..<total).map { index in
                var rest = index
                return image(
                    durable, pending,
                    options.map { option in
                        defer { rest /= option }
                        return rest % option
                    })
            }
        }
        var random = SeededGenerator(state: UInt64(pending.count))
        let ends = [options.map { _ in 0 }, options.map { _ in 1 }]
        let singles = options.indices.flatMap { place in
            [(0, 1), (1, 0)].map { common, single in options.indices.map { $0 == place ? single : common } }
        }
        let drawn = (0..<most).map { _ in options.map { Int(random.next() % UInt64($0)) } }
        return (ends + singles + drawn).prefix(most).map { image(durable, pending, $0) }
    }

    /// Choice 0 leaves a change out, 1 makes it; of a write, 2 makes its first half and 3 puts zeros.
    private func image(_ durable: DiskImage, _ pending: [DiskOperation], _ choices: [Int]) -> DiskImage {
        var image = durable
        for (operation, choice) in zip(pending, choices) where choice > 0 {
            switch operation {
            case .name(let changes): image.apply(changes)
            case .write(let file, let offset, let bytes):
                switch choice {
                case 1: image.write(bytes, to: file, at: offset)
                case 2: image.write(bytes.prefix(bytes.count / 2), to: file, at: offset)
                default: image.write([UInt8](repeating: 0, count: bytes.count), to: file, at: offset)
                }
            case .truncate(let file, let size): image.truncate(file, to: size)
            case .sync, .syncAll, .mark: continue
            }
        }
        return image
    }
}

/// SplitMix64 of Steele, Lea and Flood, 2014: the same numbers each time.
private struct SeededGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}

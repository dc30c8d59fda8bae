public import Values

/// Finds texts that applicants share, by fingerprints of shingles chosen by winnowing: S. Schleimer, D. S. Wilkerson and
/// A. Aiken, Winnowing: local algorithms for document fingerprinting, SIGMOD 2003, 76-85. Any stretch of
/// `shingle + window - 1` characters that two texts share is found; shorter ones are of no interest.
public struct CopiedText {
    /// Characters of a shingle, and shingles of which at least one is kept.
    private static let shingle = 12
    private static let window = 8
    /// What a passage must weigh to be shown: forty Chinese characters, or a hundred and twenty letters.
    private static let leastPassage = 120
    /// What more applicants share than this, and than a tenth of all, is a phrase of the trade or of the form.
    private static let commonplace = 4
    /// And what so many share is one in any case.
    private static let commonplaceAtMost = 40
    /// Texts in which one fingerprint is looked at: an applicant may repeat itself.
    private static let mostPlaces = 200
    private static let leastSeeds = 3
    private static let mostPassages = 6
    private static let mostPairs = 500

    private struct Place {
        var text: Int32
        var position: Int32
    }
    private struct Match {
        var one: Range<Int>
        var other: Range<Int>
        /// Fingerprints within that few texts share.
        var seeds = 1
    }
    private let texts: [ComparedText]

    public init(_ texts: [ComparedText]) { self.texts = texts }

    /// What is shared between different applicants, the largest share first. Texts of earlier editions are compared with
    /// those of this one, not with each other, and an applicant's own earlier text is its own.
    public func find() -> [SharedText] {
        var places: [UInt64: [Place]] = [:]
        for (number, text) in texts.enumerated() {
            for (hash, position) in Self.fingerprints(text.folded) {
                places[hash, default: []].append(Place(text: Int32(number), position: Int32(position)))
            }
        }
        var seeds: [Int: [(Int, Int)]] = [:]
        let everybody = Set(texts.map(\.source.applicant)).count
        let most = min(Self.commonplaceAtMost, max(Self.commonplace, everybody / 10))
        for shared in places.values where shared.count > 1 && shared.count <= Self.mostPlaces {
            guard Set(shared.map { texts[Int($0.text)].source.applicant }).count <= most else { continue }
            for (index, one) in shared.enumerated() {
                for other in shared[(index + 1)...] where areComparable(Int(one.text), Int(other.text)) {
                    seeds[Int(one.text) * texts.count + Int(other.text), default: []]
                        .append((Int(one.position), Int(other.position)))
                }
            }
        }
        var found: [SharedText] = []
        for (pair, seeds) in seeds.sorted(by: { $0.key < $1.key }) {
            if let shared = compare(pair / texts.count, pair % texts.count, seeds) { found.append(shared) }
        }
        let order = found.enumerated().sorted { ($1.element.share, $0.offset) < ($0.element.share, $1.offset) }
        return order.prefix(Self.mostPairs).map(\.element)
    }

    private func areComparable(_ one: Int, _ other: Int) -> Bool {
        let (first, second) = (texts[one].source, texts[other].source)
        return first.applicant != second.applicant && (first.edition == nil || second.edition == nil)
    }

    private func compare(_ one: Int, _ other: Int, _ seeds: [(Int, Int)]) -> SharedText? {
        let (first, second) = (texts[one].folded, texts[other].folded)
        var matches: [Match] = []
        for (start, place) in seeds.sorted(by: { ($0.0, $0.1) < ($1.0, $1.1) }) {
            // A seed within a match that was found on the same diagonal gives that match again.
            let known = matches.firstIndex {
                $0.one.contains(start) && $0.other.contains(place)
                    && start - $0.one.lowerBound == place - $0.other.lowerBound
            }
            if let known {
                matches[known].seeds += 1
                continue
            }
            guard let match = Self.extend(first, start, second, place) else { continue }
            matches.append(match)
        }
        // A commonplace may have a fingerprint of its own where it meets other words; a passage of any length has more.
        matches = matches.filter {
            $0.seeds >= Self.leastSeeds && ComparedText.weight(first[$0.one]) >= Self.leastPassage
        }
        .sorted { $0.one.count > $1.one.count }
        // What a longer one covers, on either side, is told once.
        var kept: [Match] = []
        for match in matches
        where !kept.contains(where: { $0.one.overlaps(match.one) || $0.other.overlaps(match.other) }) {
            kept.append(match)
        }
        guard !kept.isEmpty else { return nil }
        let shared = kept.reduce(0) { $0 + $1.one.count }
        let sources = (texts[one].source, texts[other].source)
        return SharedText(
            one: sources.0, other: sources.1,
            share: min(1, Double(shared) / Double(max(1, min(first.count, second.count)))),
            passages: kept.prefix(Self.mostPassages).map {
                SharedText.Passage(one: texts[one].excerpt($0.one), other: texts[other].excerpt($0.other))
            })
    }

    /// The longest stretch around a seed that both have; nil where two different shingles had one hash.
    private static func extend(_ one: [UInt32], _ start: Int, _ other: [UInt32], _ place: Int) -> Match? {
        guard one[start] == other[place] else { return nil }
        var back = 0
        while start - back > 0, place - back > 0, one[start - back - 1] == other[place - back - 1] { back += 1 }
        var length = 1
        while start + length < one.count, place + length < other.count, one[start + length] == other[place + length] {
            length += 1
        }
        guard length >= shingle else { return nil }
        return Match(one: (start - back)..<(start + length), other: (place - back)..<(place + length))
    }

    /// Of every `window` shingles the least hash, the last of equal ones; each with its place.
    private static func fingerprints(_ text: [UInt32]) -> [(UInt64, Int)] {
        guard text.count >= shingle else { return [] }
        var hashes: [UInt64] = []
        hashes.reserveCapacity(text.count - shingle + 1)
        // A rolling polynomial, mixed so that the least is chosen at random.
        let base: UInt64 = 0x100_0000_01B3
        var power: UInt64 = 1
        for _ in 1..<shingle { power = power &* base }
        var hash: UInt64 = 0
        for (index, scalar) in text.enumerated() {
            if index >= shingle { hash = hash &- UInt64(text[index - shingle]) &* power }
            hash = hash &* base &+ UInt64(scalar)
            if index >= shingle - 1 {
                var mixed = hash
                mixed = (mixed ^ (mixed >> 31)) &* 0x9E37_79B9_7F4A_7C15
                hashes.append(mixed ^ (mixed >> 29))
            }
        }
        var chosen: [(UInt64, Int)] = []
        var last = -1
        for start in 0...max(0, hashes.count - window) {
            var least = start
            for index in start..<min(start + window, hashes.count) where hashes[index] <= hashes[least] {
                least = index
            }
            if least != last {
                chosen.append((hashes[least], least))
                last = least
            }
        }
        return chosen
    }
}

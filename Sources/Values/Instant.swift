/// A moment to the second, read from and written as RFC 3339.
public struct Instant: Equatable, Comparable, Hashable, Sendable {
    /// Seconds since 1970-01-01T00:00:00Z.
    public var seconds: Int

    public init(seconds: Int) { self.seconds = seconds }

    /// Reads RFC 3339, as in `2020-04-20T09:00:00+08:00`; fractions of a second are dropped. nil for anything else.
    public init?(_ text: String) {
        let bytes = Array(text.utf8)
        guard bytes.count >= 20, bytes[10] == UInt8(ascii: "T") || bytes[10] == UInt8(ascii: "t") || bytes[10] == 0x20,
            let day = CivilDay(String(decoding: bytes[0..<10], as: UTF8.self)),
            bytes[13] == UInt8(ascii: ":"), bytes[16] == UInt8(ascii: ":"),
            let hour = Self.two(bytes, 11), hour < 24, let minute = Self.two(bytes, 14), minute < 60,
            let second = Self.two(bytes, 17), second < 61
        else { return nil }
        var position = 19
        if bytes[position] == UInt8(ascii: ".") {
            position += 1
            let start = position
            while position < bytes.count, (0x30...0x39).contains(bytes[position]) { position += 1 }
            guard position > start else { return nil }
        }
        guard position < bytes.count, let offset = Self.offset(Array(bytes[position...])) else { return nil }
        seconds = day.sinceEpoch * 86_400 + hour * 3600 + minute * 60 + second - offset * 60
    }

    /// Minutes of `Z`, `+08:00`, `-03:30`; nil for anything else.
    public static func offset(_ text: String) -> Int? { offset(Array(text.utf8)) }

    private static func offset(_ bytes: [UInt8]) -> Int? {
        if bytes == [UInt8(ascii: "Z")] || bytes == [UInt8(ascii: "z")] { return 0 }
        guard bytes.count == 6, bytes[3] == UInt8(ascii: ":"), let hours = two(bytes, 1), hours < 24,
            let minutes = two(bytes, 4), minutes < 60
        else { return nil }
        switch bytes[0] {
        case UInt8(ascii: "+"): return hours * 60 + minutes
        case UInt8(ascii: "-"): return -(hours * 60 + minutes)
        default: return nil
        }
    }

    private static func two(_ bytes: [UInt8], _ index: Int) -> Int? {
        guard index + 1 < bytes.count, (0x30...0x39).contains(bytes[index]), (0x30...0x39).contains(bytes[index + 1])
        else {
            return nil
        }
        return Int(bytes[index] - 0x30) * 10 + Int(bytes[index + 1] - 0x30)
    }

    /// The civil day of this moment in a zone.
    public func day(zoneMinutes: Int) -> CivilDay {
        let local = seconds + zoneMinutes * 60
        return CivilDay(sinceEpoch: local >= 0 ? local / 86_400 : (local - 86_399) / 86_400)
    }

    /// `2020-04-20T09:00:00+08:00` in a zone.
    public func text(zoneMinutes: Int) -> String {
        let day = day(zoneMinutes: zoneMinutes)
        let rest = seconds + zoneMinutes * 60 - day.sinceEpoch * 86_400
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let zone =
            (zoneMinutes < 0 ? "-" : "+") + two(abs(zoneMinutes) / 60) + ":" + two(abs(zoneMinutes) % 60)
        return "\(day)T\(two(rest / 3600)):\(two(rest / 60 % 60)):\(two(rest % 60))\(zone)"
    }

    public static func < (left: Instant, right: Instant) -> Bool { left.seconds < right.seconds }
}

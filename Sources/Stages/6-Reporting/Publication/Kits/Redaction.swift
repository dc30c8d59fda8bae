/// Takes out of a text what must not be published whatever the text is for: telephone numbers, e-mail addresses, numbers
/// of identity cards, accounts of messengers, and names that are known to be private.
///
/// It errs on the side of leaving out. Years, shares, short service numbers (12345, 95588) and sums stay.
public struct Redaction: Sendable {
    /// Stands where something was left out.
    public static let mark = "［略］"

    private let names: [[UInt32]]

    /// - Parameter names: of persons, and values of contact fields; what is shorter than two characters is passed over.
    public init(names: [String] = []) {
        var seen: Set<String> = []
        self.names = names.map { Self.plain($0.unicodeScalars.map(\.value)) }
            .filter { $0.count >= 2 && !$0.allSatisfy { $0 == 0x20 } }
            .filter { seen.insert("\($0)").inserted }
            .sorted { $0.count > $1.count }
    }

    /// The text without what is private, and how many places were left out.
    public func text(_ text: String) -> (text: String, count: Int) {
        let scalars = Array(text.unicodeScalars)
        let plain = Self.plain(scalars.map(\.value))
        var ranges = Self.addresses(plain) + Self.numbers(plain) + Self.accounts(plain)
        for name in names { ranges += Self.places(of: name, in: plain) }
        guard !ranges.isEmpty else { return (text, 0) }
        ranges.sort { $0.lowerBound < $1.lowerBound }
        var merged: [Range<Int>] = []
        for range in ranges {
            if let last = merged.last, range.lowerBound <= last.upperBound {
                merged[merged.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                merged.append(range)
            }
        }
        var output = String.UnicodeScalarView()
        var at = 0
        for range in merged {
            output.append(contentsOf: scalars[at..<range.lowerBound])
            output.append(contentsOf: Self.mark.unicodeScalars)
            at = range.upperBound
        }
        output.append(contentsOf: scalars[at...])
        return (String(output), merged.count)
    }

    /// Full-width as half-width, capitals as small, odd blanks and strokes as plain ones: one for one.
    private static func plain(_ scalars: [UInt32]) -> [UInt32] {
        scalars.map { value in
            switch value {
            case 0xFF01...0xFF5E: lowered(value - 0xFEE0)
            case 0x00A0, 0x2000...0x200B, 0x3000, 0xFEFF: 0x20
            case 0x2010...0x2015, 0x2212, 0x30FC, 0x2500: 0x2D
            default: lowered(value)
            }
        }
    }

    private static func lowered(_ value: UInt32) -> UInt32 { (0x41...0x5A).contains(value) ? value + 32 : value }

    private static func isDigit(_ value: UInt32) -> Bool { (0x30...0x39).contains(value) }
    private static func isLetter(_ value: UInt32) -> Bool { (0x61...0x7A).contains(value) }

    /// Of an e-mail: what stands around an at-sign, with a host behind it.
    private static func addresses(_ text: [UInt32]) -> [Range<Int>] {
        func isPart(_ value: UInt32) -> Bool {
            isDigit(value) || isLetter(value) || [0x2E, 0x5F, 0x25, 0x2B, 0x2D].contains(value)
        }
        var ranges: [Range<Int>] = []
        for at in text.indices where text[at] == 0x40 {
            var (first, last) = (at, at + 1)
            while first > 0, text[first - 1] == 0x20, at - first < 2 { first -= 1 }
            while last < text.count, text[last] == 0x20, last - at <= 2 { last += 1 }
            let (before, behind) = (first, last)
            while first > 0, isPart(text[first - 1]) { first -= 1 }
            while last < text.count, isPart(text[last]) { last += 1 }
            if first < before, last > behind { ranges.append(first..<last) }
        }
        return ranges
    }

    /// Runs of digits, with single blanks, strokes, dots and brackets between them, that can be called or name a person.
    private static func numbers(_ text: [UInt32]) -> [Range<Int>] {
        let between: Set<UInt32> = [0x20, 0x2D, 0x2E, 0x28, 0x29, 0x2F, 0xB7]
        var ranges: [Range<Int>] = []
        var at = 0
        while at < text.count {
            guard isDigit(text[at]) else {
                at += 1
                continue
            }
            var (end, next) = (at, at)
            var digits: [UInt32] = []
            while next < text.count {
                if isDigit(text[next]) {
                    digits.append(text[next] - 0x30)
                    next += 1
                    end = next
                } else if between.contains(text[next]), next - end < 3 {
                    next += 1
                } else {
                    break
                }
            }
            // The last place of an identity number may be an X.
            if digits.count == 17, end < text.count, text[end] == 0x78 { end += 1 }
            let start = at > 0 && (text[at - 1] == 0x2B || text[at - 1] == 0x28) ? at - 1 : at
            let hasPlus = at > 0 && text[at - 1] == 0x2B
            if isPrivate(digits, run: text[at..<end], hasPlus: hasPlus, label: isLabelled(text, before: start)) {
                ranges.append(start..<end)
            }
            at = max(end, at + 1)
        }
        return ranges
    }

    private static func isPrivate(_ digits: [UInt32], run: ArraySlice<UInt32>, hasPlus: Bool, label: Bool) -> Bool {
        let text = String(digits.map { Character(Unicode.Scalar(UInt8($0 + 0x30))) })
        if label, digits.count >= 7 { return true }
        if hasPlus, digits.count >= 8 { return true }
        // Several numbers in one run: a mobile number among them is one.
        if containsMobile(digits) { return true }
        let isPlain = run.allSatisfy(isDigit)
        switch digits.count {
        case 10: return text.hasPrefix("400") || text.hasPrefix("800") || text.hasPrefix("0") && !isPlain
        case 11, 12:
            return text.hasPrefix("0") || text.hasPrefix("1") && digits[1] >= 3 && digits.count == 11
                || text.hasPrefix("852") || text.hasPrefix("853") || text.hasPrefix("886")
        case 13...16: return text.hasPrefix("86") || text.hasPrefix("0") || text.hasPrefix("886")
        case 17, 18: return true
        case 19...: return !isPlain
        default: return false
        }
    }

    /// A mobile number of the mainland, at the start or after the country's number.
    private static func containsMobile(_ digits: [UInt32]) -> Bool {
        guard digits.count >= 11 else { return false }
        for start in 0...(digits.count - 11) where digits[start] == 1 && digits[start + 1] >= 3 {
            if start == 0 || start == 2 && digits.starts(with: [8, 6])
                || start == 4 && digits.starts(with: [0, 0, 8, 6])
                || digits.count >= 18
            {
                return true
            }
        }
        return false
    }

    private static let labels = [
        "电话", "電話", "手机", "手機", "热线", "熱線", "传真", "傳真", "座机", "tel", "fax", "phone", "mobile", "联系方式", "call",
    ].map { $0.unicodeScalars.map(\.value) }

    /// Whether one of the words for a number that can be called stands shortly before.
    private static func isLabelled(_ text: [UInt32], before index: Int) -> Bool {
        let near = Array(text[max(0, index - 10)..<index])
        return labels.contains { !places(of: $0, in: near).isEmpty }
    }

    private static let messengers = ["微信号", "微信", "wechat", "weixin", "qq"].map { $0.unicodeScalars.map(\.value) }

    /// An account behind the name of a messenger.
    private static func accounts(_ text: [UInt32]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        for word in messengers {
            for place in places(of: word, in: text) {
                var start = place.upperBound
                while start < text.count, [0x20, 0x3A, 0xFF1A, 0x53F7].contains(text[start]) { start += 1 }
                guard start > place.upperBound else { continue }
                var end = start
                while end < text.count,
                    isDigit(text[end]) || isLetter(text[end]) || text[end] == 0x5F || text[end] == 0x2D
                {
                    end += 1
                }
                let hasDigit = text[start..<end].contains(where: isDigit)
                if end - start >= 5, hasDigit { ranges.append(start..<end) }
            }
        }
        return ranges
    }

    private static func places(of word: [UInt32], in text: [UInt32]) -> [Range<Int>] {
        guard let first = word.first, text.count >= word.count else { return [] }
        var ranges: [Range<Int>] = []
        for start in 0...(text.count - word.count) where text[start] == first {
            if text[start..<(start + word.count)].elementsEqual(word) { ranges.append(start..<(start + word.count)) }
        }
        return ranges
    }
}

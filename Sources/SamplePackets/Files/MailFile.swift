/// Writes mails (.eml) as office programs send them.
public struct MailFile {
    /// How the names of attachments and the subject are written.
    public enum Names: Sendable, CaseIterable {
        /// RFC 2047 in UTF-8, as web mailers do against the rules.
        case words
        /// RFC 2047 in GB18030.
        case chineseWords
        /// RFC 2231 in UTF-8.
        case extended
        /// RFC 2231 in several pieces.
        case continued
        /// The code page's bytes as they are.
        case raw
    }

    public var from = "contact@sample.example"
    public var subject = "参评材料"
    public var body = ""
    public var attachments: [SampleFile] = []
    public var names: Names = .words

    public init() {}

    public func bytes() -> [UInt8] {
        let line = "\r\n"
        let boundary = "----=_Sample_Boundary_0"
        var mail = Array(
            ("From: <\(from)>\(line)To: <secretariat@example.org>\(line)Subject: " + Self.word(subject, chinese: false)
                + "\(line)Date: Sun, 19 Apr 2020 10:20:30 +0800\(line)Message-ID: <sample-\(body.utf8.count).\(from)>\(line)"
                + "MIME-Version: 1.0\(line)Content-Type: multipart/mixed; boundary=\"\(boundary)\"\(line)\(line)"
                + "--\(boundary)\(line)Content-Type: text/plain; charset=utf-8\(line)"
                + "Content-Transfer-Encoding: base64\(line)\(line)\(Self.folded(Array(body.utf8)))\(line)").utf8)
        for file in attachments {
            mail += Array("--\(boundary)\(line)".utf8)
            mail += header(file.path)
            mail += Array("Content-Transfer-Encoding: base64\(line)\(line)\(Self.folded(file.bytes))\(line)".utf8)
        }
        return mail + Array("--\(boundary)--\(line)".utf8)
    }

    private func header(_ name: String) -> [UInt8] {
        let type = "Content-Type: application/octet-stream"
        let disposition = "Content-Disposition: attachment"
        switch names {
        case .words, .chineseWords:
            let word = Self.word(name, chinese: names == .chineseWords)
            return Array("\(type); name=\"\(word)\"\r\n\(disposition); filename=\"\(word)\"\r\n".utf8)
        case .extended:
            return Array("\(type)\r\n\(disposition); filename*=UTF-8''\(Self.escaped(name))\r\n".utf8)
        case .continued:
            let escaped = Self.escaped(name)
            let middle = escaped.count / 6 * 3
            return Array(
                ("\(type)\r\n\(disposition);\r\n filename*0*=UTF-8''\(escaped.prefix(middle));\r\n"
                    + " filename*1*=\(escaped.dropFirst(middle))\r\n").utf8)
        case .raw:
            let raw = GBK.bytes(name)
            return Array("\(type); name=\"".utf8) + raw + Array("\"\r\n\(disposition); filename=\"".utf8) + raw
                + Array("\"\r\n".utf8)
        }
    }

    /// An encoded word, or several with folds between them.
    private static func word(_ text: String, chinese: Bool) -> String {
        var words: [String] = []
        var rest = Substring(text)
        while !rest.isEmpty {
            let part = String(rest.prefix(14))
            rest = rest.dropFirst(14)
            words.append(
                chinese ? "=?GB18030?B?\(base64(GBK.bytes(part)))?=" : "=?UTF-8?B?\(base64(Array(part.utf8)))?=")
        }
        return words.joined(separator: "\r\n ")
    }

    private static func escaped(_ text: String) -> String {
        text.utf8.map { byte -> String in
            let isPlain = (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            guard !isPlain, byte != UInt8(ascii: ".") else { return String(UnicodeScalar(byte)) }
            let digits = String(byte, radix: 16, uppercase: true)
            return "%" + (digits.count < 2 ? "0" : "") + digits
        }.joined()
    }

    private static func folded(_ bytes: [UInt8]) -> String {
        stride(from: 0, to: bytes.count, by: 57).map { base64(Array(bytes[$0..<min(bytes.count, $0 + 57)])) }
            .joined(separator: "\r\n")
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        let alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var text: [UInt8] = []
        text.reserveCapacity(bytes.count * 4 / 3 + 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let count = min(3, bytes.count - start)
            var group = 0
            for offset in 0..<3 { group = group << 8 | (offset < count ? Int(bytes[start + offset]) : 0) }
            for place in 0..<4 {
                text.append(place <= count ? alphabet[group >> (18 - place * 6) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}

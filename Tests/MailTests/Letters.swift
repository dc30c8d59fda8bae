import Mail

/// Builds messages for tests, line by line.
enum Letters {
    static func bytes(_ lines: [String], ending: String = "\r\n") -> [UInt8] {
        Array(lines.joined(separator: ending).utf8)
    }

    static func read(
        _ lines: [String], ending: String = "\r\n", limits: MailLimits = MailLimits()
    ) throws -> MailMessage {
        try MailReader.read(bytes(lines, ending: ending), limits: limits)
    }

    /// A message with one attachment whose headers are given.
    static func carrying(_ headers: [UInt8]) throws -> MailFile? {
        let start = bytes(["From: a@example.org", "Content-Type: multipart/mixed; boundary=x", "", "--x", ""])
        return try MailReader.read(start + headers + bytes(["", "", "body", "--x--"])).files.first
    }

    static let base64Alphabet = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func base64(_ data: [UInt8], isPadded: Bool = true) -> String {
        var text: [UInt8] = []
        for start in stride(from: 0, to: data.count, by: 3) {
            let group = Array(data[start..<min(start + 3, data.count)])
            let value =
                UInt32(group[0]) << 16 | (group.count > 1 ? UInt32(group[1]) << 8 : 0)
                | (group.count > 2 ? UInt32(group[2]) : 0)
            for place in 0..<4 {
                if place <= group.count {
                    text.append(base64Alphabet[Int(value >> (18 - UInt32(place) * 6) & 63)])
                } else if isPadded {
                    text.append(0x3D)
                }
            }
        }
        return String(decoding: text, as: UTF8.self)
    }
}

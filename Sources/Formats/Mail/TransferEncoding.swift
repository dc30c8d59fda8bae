/// How the bytes of a part are written in the message.
enum TransferEncoding: Equatable, Sendable {
    case identity
    case base64
    case quotedPrintable
    case uuencode
    case yEnc

    /// From the header, however it is spelt.
    init(header: [UInt8]?) {
        let word = String(decoding: (header ?? []).prefix(64), as: UTF8.self).lowercased().filter(\.isLetter)
        if word.hasPrefix("base") || word == "b" {
            self = .base64
        } else if word.hasPrefix("quoted") || word == "qp" {
            self = .quotedPrintable
        } else if word.contains("uue") || word == "xuu" {
            self = .uuencode
        } else if word.contains("yenc") {
            self = .yEnc
        } else {
            self = .identity
        }
    }

    /// The smallest number of bytes that an undamaged part of the size can decode to, with room for line ends.
    func leastDecodedSize(_ encoded: Int) -> Int {
        switch self {
        case .identity: encoded
        case .base64: encoded / 80 * 57
        case .quotedPrintable: encoded / 4
        case .uuencode: encoded / 2
        case .yEnc: encoded / 2
        }
    }

    /// The decoded bytes. Junk is skipped, what is cut short is given as far as it goes.
    func decode(_ bytes: UnsafeRawBufferPointer) -> [UInt8] {
        switch self {
        case .identity: Array(bytes)
        case .base64: Base64.decode(bytes) ?? Array(bytes)
        case .quotedPrintable: QuotedPrintable.decode(bytes)
        case .uuencode: UUCode.blocks(in: bytes).first.map { UUCode.decode($0, in: bytes) } ?? Array(bytes)
        case .yEnc: UUCode.decodeYEnc(bytes)
        }
    }
}

/// One tag of an HTML text.
struct HTMLTag {
    /// In small letters.
    let name: String
    let isClosing: Bool
    /// Where the text goes on.
    let end: Int
    private var attributes: [(name: String, value: String)] = []

    /// The tag, comment or declaration at `start`; nil where the `<` is only a sign.
    init?(_ bytes: UnsafeRawBufferPointer, at start: Int) {
        var index = start + 1
        guard index < bytes.count else { return nil }
        if bytes[index] == 0x21 || bytes[index] == 0x3F {
            name = "!"
            isClosing = false
            let isComment = index + 2 < bytes.count && bytes[index + 1] == 0x2D && bytes[index + 2] == 0x2D
            end = isComment ? Self.commentEnd(bytes, index + 3) : Self.after(0x3E, bytes, index)
            return
        }
        isClosing = bytes[index] == 0x2F
        if isClosing { index += 1 }
        guard index < bytes.count, (0x61...0x7A).contains(bytes[index] | 0x20) else { return nil }
        let nameStart = index
        while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0x3E, bytes[index] != 0x2F { index += 1 }
        name = Self.text(bytes, nameStart..<min(index, nameStart + 64)).lowercased()
        while index < bytes.count, bytes[index] != 0x3E {
            if bytes[index] <= 0x20 || bytes[index] == 0x2F {
                index += 1
                continue
            }
            let attributeStart = index
            while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0x3E, bytes[index] != 0x3D { index += 1 }
            let attribute = attributeStart..<index
            while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
            guard index < bytes.count, bytes[index] == 0x3D else {
                if index == attributeStart { index += 1 }
                continue
            }
            index += 1
            while index < bytes.count, bytes[index] <= 0x20 { index += 1 }
            let value = Self.value(bytes, &index)
            if attribute.count <= 20, value.count <= 8_192, attributes.count < 50 {
                attributes.append((Self.text(bytes, attribute).lowercased(), Self.resolved(bytes, value)))
            }
        }
        end = min(index + 1, bytes.count)
    }

    func attribute(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

    private static func value(_ bytes: UnsafeRawBufferPointer, _ index: inout Int) -> Range<Int> {
        guard index < bytes.count else { return index..<index }
        let quote = bytes[index]
        let start = quote == 0x22 || quote == 0x27 ? index + 1 : index
        if start > index {
            index = start
            while index < bytes.count, bytes[index] != quote { index += 1 }
            defer { index = min(index + 1, bytes.count) }
            return start..<index
        }
        while index < bytes.count, bytes[index] > 0x20, bytes[index] != 0x3E { index += 1 }
        return start..<index
    }

    /// The value with its entities resolved and line ends taken out.
    private static func resolved(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> String {
        var value: [UInt8] = []
        var index = range.lowerBound
        while index < range.upperBound {
            if bytes[index] == 0x26, let entity = HTMLEntity(bytes, at: index), entity.end <= range.upperBound {
                value.append(contentsOf: String(entity.scalar).utf8)
                index = entity.end
            } else {
                if bytes[index] >= 0x20 { value.append(bytes[index]) }
                index += 1
            }
        }
        return String(decoding: value, as: UTF8.self)
    }

    private static func text(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) -> String {
        String(decoding: bytes[range], as: UTF8.self)
    }

    private static func after(_ sign: UInt8, _ bytes: UnsafeRawBufferPointer, _ start: Int) -> Int {
        var index = start
        while index < bytes.count, bytes[index] != sign { index += 1 }
        return min(index + 1, bytes.count)
    }

    private static func commentEnd(_ bytes: UnsafeRawBufferPointer, _ start: Int) -> Int {
        var index = start
        while index + 2 < bytes.count {
            if bytes[index] == 0x2D, bytes[index + 1] == 0x2D, bytes[index + 2] == 0x3E { return index + 3 }
            index += 1
        }
        return bytes.count
    }
}

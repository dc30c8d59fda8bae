extension [UInt8] {
    mutating func put16(_ value: Int) {
        append(UInt8(truncatingIfNeeded: value))
        append(UInt8(truncatingIfNeeded: value >> 8))
    }

    mutating func put32(_ value: Int) {
        put16(value)
        put16(value >> 16)
    }
}

extension String {
    /// As the text of an XML element or attribute.
    var inXML: String {
        replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}

/// An element's attributes while its event lasts.
///
/// libxml2 hands them over as five pointers each: local name, prefix, namespace, first byte and end of the value.
struct XMLAttributes {
    let slots: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    let count: Int

    /// The value of the first attribute with this local name, in whatever namespace.
    subscript(_ name: StaticString) -> String? {
        guard let bytes = bytes(name) else { return nil }
        return String(decoding: bytes, as: UTF8.self)
    }

    func bytes(_ name: StaticString) -> UnsafeBufferPointer<UInt8>? {
        guard let slots else { return nil }
        for index in 0..<count {
            guard let local = slots[index * 5], Self.equal(local, name) else { continue }
            guard let start = slots[index * 5 + 3], let end = slots[index * 5 + 4], end >= start else { return nil }
            return UnsafeBufferPointer(start: start, count: end - start)
        }
        return nil
    }

    /// A whole number. Nil where there is none or it does not fit.
    func number(_ name: StaticString) -> Int? {
        guard let bytes = bytes(name) else { return nil }
        return Int(String(decoding: bytes, as: UTF8.self).trimmed)
    }

    /// An on/off property (ISO/IEC 29500-1, 17.17.4): on where the attribute is absent.
    func isOn(_ name: StaticString = "val") -> Bool {
        guard let value = self[name] else { return true }
        return value != "0" && value != "false" && value != "off" && value != "none"
    }

    private static func equal(_ local: UnsafePointer<UInt8>, _ name: StaticString) -> Bool {
        let count = name.utf8CodeUnitCount
        let wanted = name.utf8Start
        for index in 0..<count where local[index] != wanted[index] { return false }
        return local[count] == 0
    }
}

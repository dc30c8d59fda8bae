import Testing

@testable import Archives

@Suite("The end of a zip")
struct ZipEndTests {
    @Test("Every place of an end record is found, wherever it lies", arguments: 0..<70)
    func places(offset: Int) {
        var bytes = [UInt8](repeating: 0x50, count: 200)
        for index in bytes.indices where index % 3 == 1 { bytes[index] = UInt8(truncatingIfNeeded: index &* 37) }
        for place in [offset, offset + 9, offset + 30] {
            bytes.replaceSubrange(place..<(place + 4), with: [0x50, 0x4B, 5, 6])
        }
        for count in [22, 23, 29, 30, 31, 90, 200] {
            let wanted = (0..<max(0, count - 21)).reversed().filter {
                Array(bytes[$0..<($0 + 4)]) == [0x50, 0x4B, 5, 6]
            }
            #expect(bytes.prefix(count).withUnsafeBytes { ZipEnd.candidates($0) } == wanted, "\(count)")
        }
    }
}

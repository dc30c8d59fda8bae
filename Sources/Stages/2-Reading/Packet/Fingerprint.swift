/// A short name for bytes: equal bytes, equal fingerprint. Within a packet and an applicant's dossier only: nothing rests on it
/// that somebody could gain by forging, so it need not be cryptographic, and it is several times as fast as SHA-256.
enum Fingerprint {
    /// Folded multiplication of 64-bit halves, as in wyhash (Wang Yi, 2019), on two lanes.
    static func of(_ bytes: UnsafeRawBufferPointer) -> String {
        var first = UInt64(bytes.count) ^ 0xA076_1D64_78BD_642F
        var second = UInt64(bytes.count) ^ 0xE703_7ED1_A0B4_28DB
        var index = 0
        while index + 32 <= bytes.count {
            first = mix(first ^ word(bytes, index), 0x8EBC_6AF0_9C88_C6E3 ^ word(bytes, index + 8))
            second = mix(second ^ word(bytes, index + 16), 0x5899_65CC_7537_4CC3 ^ word(bytes, index + 24))
            index += 32
        }
        while index < bytes.count {
            first = mix(first ^ UInt64(bytes[index]), 0x1D8E_4E27_C47D_124F)
            index += 1
        }
        return hex(mix(first ^ second, 0xEB44_ACCA_B455_D165)) + hex(mix(second, first ^ 0x2D35_8DCC_AA6C_78A5))
    }

    @inline(__always)
    private static func word(_ bytes: UnsafeRawBufferPointer, _ index: Int) -> UInt64 {
        bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)
    }

    @inline(__always)
    private static func mix(_ one: UInt64, _ other: UInt64) -> UInt64 {
        let product = one.multipliedFullWidth(by: other)
        return product.high ^ product.low
    }

    private static func hex(_ value: UInt64) -> String {
        let digits = String(value, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}

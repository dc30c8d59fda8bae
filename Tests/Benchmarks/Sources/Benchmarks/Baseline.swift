import CBaseline
import Foundation

/// The plain single pass that the program is measured against, by the same libraries at the same moment on the same
/// processor: SHA-256 of the packet, every entry inflated and its CRC-32 checked, every JPEG decoded at an eighth of its
/// size. No durability, no sandbox, no documents, no reports.
enum Baseline {
    /// Gives the number of entries that are sound.
    static func pass(_ packet: [UInt8]) -> Int {
        var digest = [UInt8](repeating: 0, count: 32)
        EVP_Digest(packet, packet.count, &digest, nil, EVP_sha256(), nil)
        guard let inflater = libdeflate_alloc_decompressor(), let decoder = tjInitDecompress() else { return 0 }
        defer {
            libdeflate_free_decompressor(inflater)
            tjDestroy(decoder)
        }
        var sound = 0
        packet.withUnsafeBytes { bytes in
            var at = 0
            // Local headers in turn, as the sample packets have them: PKWARE's APPNOTE, 4.3.7.
            while at + 30 <= bytes.count, number(bytes, at, 4) == 0x0403_4B50 {
                let method = number(bytes, at + 8, 2)
                let (packed, size) = (number(bytes, at + 18, 4), number(bytes, at + 22, 4))
                let start = at + 30 + number(bytes, at + 26, 2) + number(bytes, at + 28, 2)
                guard start + packed <= bytes.count else { break }
                var entry = [UInt8](repeating: 0, count: size)
                if method == 8 {
                    libdeflate_deflate_decompress(
                        inflater, bytes.baseAddress! + start, packed, &entry, size, nil)
                } else {
                    entry = Array(bytes[start..<(start + packed)])
                }
                let isWhole = Int(libdeflate_crc32(0, entry, entry.count)) == number(bytes, at + 14, 4)
                if isWhole, !entry.starts(with: [0xFF, 0xD8]) || decode(entry, decoder) { sound += 1 }
                at = start + packed
            }
        }
        return sound
    }

    private static func decode(_ jpeg: [UInt8], _ decoder: tjhandle) -> Bool {
        var (width, height, sampling, colours) = (Int32(0), Int32(0), Int32(0), Int32(0))
        guard
            tjDecompressHeader3(decoder, jpeg, UInt(jpeg.count), &width, &height, &sampling, &colours) == 0
        else { return false }
        let (wide, high) = ((width + 7) / 8, (height + 7) / 8)
        var pixels = [UInt8](repeating: 0, count: Int(wide) * Int(high) * 3)
        return tjDecompress2(
            decoder, jpeg, UInt(jpeg.count), &pixels, wide, 0, high, Int32(TJPF_RGB.rawValue), 0) == 0
    }

    private static func number(_ bytes: UnsafeRawBufferPointer, _ at: Int, _ count: Int) -> Int {
        (0..<count).reduce(0) { $0 | Int(bytes[at + $1]) << (8 * $1) }
    }
}

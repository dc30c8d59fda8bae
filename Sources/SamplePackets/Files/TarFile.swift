import Deflate

/// Writes tar archives (POSIX ustar), packed with gzip.
public enum TarFile {
    public static func gzipped(_ files: [SampleFile]) -> [UInt8] {
        let plain = archive(files)
        return (try? Compress.bytes(plain, .gzip)) ?? plain
    }

    public static func archive(_ files: [SampleFile]) -> [UInt8] {
        var bytes: [UInt8] = []
        for file in files {
            bytes += header(file)
            bytes += file.bytes
            bytes += [UInt8](repeating: 0, count: (512 - file.bytes.count % 512) % 512)
        }
        return bytes + [UInt8](repeating: 0, count: 1_024)
    }

    /// Names over a hundred bytes are cut: the samples have none.
    private static func header(_ file: SampleFile) -> [UInt8] {
        var block = [UInt8](repeating: 0, count: 512)
        func put(_ text: String, at place: Int, limit: Int) {
            for (index, byte) in text.utf8.prefix(limit).enumerated() { block[place + index] = byte }
        }
        func octal(_ number: Int, digits: Int) -> String {
            let text = String(number, radix: 8)
            return String(repeating: "0", count: max(0, digits - text.count)) + text
        }
        put(file.path, at: 0, limit: 100)
        put(octal(0o644, digits: 7), at: 100, limit: 7)
        put(octal(0, digits: 7), at: 108, limit: 7)
        put(octal(0, digits: 7), at: 116, limit: 7)
        put(octal(file.bytes.count, digits: 11), at: 124, limit: 11)
        put(octal(1_587_254_400, digits: 11), at: 136, limit: 11)
        put("        ", at: 148, limit: 8)
        put("0", at: 156, limit: 1)
        put("ustar\u{0}00", at: 257, limit: 8)
        let sum = block.reduce(0) { $0 + Int($1) }
        put(octal(sum, digits: 6) + "\u{0} ", at: 148, limit: 8)
        return block
    }
}

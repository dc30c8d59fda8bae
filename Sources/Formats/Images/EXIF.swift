/// The one thing of EXIF metadata that changes how a picture is seen.
enum EXIF {
    /// Whether a TIFF structure with a directory stands at `start`.
    static func begins(_ file: ByteView, at start: Int) -> Bool {
        if file.has([0x49, 0x49, 42, 0], at: start), let first = file.le32(start + 4) {
            return file.holds(start + first, 2)
        }
        if file.has([0x4D, 0x4D, 0, 42], at: start), let first = file.be32(start + 4) {
            return file.holds(start + first, 2)
        }
        return false
    }

    /// The orientation, 1 to 8, of the TIFF structure at `start`; nil where there is none.
    static func orientation(_ file: ByteView, at start: Int) -> Int? {
        let little = file.has("II", at: start)
        guard little || file.has("MM", at: start) else { return nil }
        func u16(_ at: Int) -> Int? { little ? file.le16(at) : file.be16(at) }
        func u32(_ at: Int) -> Int? { little ? file.le32(at) : file.be32(at) }
        guard u16(start + 2) == 42, let directory = u32(start + 4), let entries = u16(start + directory) else {
            return nil
        }
        for i in 0..<min(entries, 512) {
            let entry = start + directory + 2 + 12 * i
            guard let tag = u16(entry) else { return nil }
            guard tag == 0x0112 else { continue }
            guard let value = u16(entry + 8), (1...8).contains(value) else { return nil }
            return value
        }
        return nil
    }
}

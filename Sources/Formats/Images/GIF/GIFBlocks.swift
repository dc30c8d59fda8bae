/// A GIF's sub-blocks: a length of one byte, so many bytes, and on until a length of zero.
enum GIFBlocks {
    /// The offset after the block that ends the sequence.
    static func end(of file: ByteView, from start: Int) throws(PictureDamage) -> Int {
        var at = start
        while true {
            guard let length = file.u8(at), file.holds(at + 1, length) else { throw .damaged("GIF block cut short") }
            at += 1 + length
            if length == 0 { return at }
        }
    }
}

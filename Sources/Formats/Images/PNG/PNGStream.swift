internal import Deflate

/// The image data of a PNG, expanded as far as is asked for, across its chunks.
struct PNGStream: ~Copyable {
    private var stream: InflateStream
    private let parts: [ByteView]
    private var part = 0
    private var at = 0

    init(_ parts: [ByteView]) throws(PictureDamage) {
        self.parts = parts
        do { stream = try InflateStream(.zlib) } catch { throw .tooLarge("no memory for the PNG's data") }
    }

    /// Fills the whole of `output`.
    mutating func fill(_ output: UnsafeMutableRawBufferPointer) throws(InflateError) {
        var made = 0
        while made < output.count {
            if stream.isFinished { throw .truncated }
            made += try step(UnsafeMutableRawBufferPointer(rebasing: output[made...]))
        }
    }

    /// Makes sure that nothing is left, and that the stream ends as it should.
    mutating func end() throws(InflateError) {
        var one: UInt8 = 0
        while !stream.isFinished {
            let made = try withUnsafeMutableBytes(of: &one) { byte throws(InflateError) in try step(byte) }
            if made > 0 { throw .wrongLength }
        }
    }

    private mutating func step(_ output: UnsafeMutableRawBufferPointer) throws(InflateError) -> Int {
        while part < parts.count, at == parts[part].count {
            part += 1
            at = 0
        }
        guard part < parts.count else { throw .truncated }
        let step = try stream.step(UnsafeRawBufferPointer(rebasing: parts[part].bytes[at...]), into: output)
        at += step.taken
        if step.taken == 0, step.made == 0, !stream.isFinished { throw .damaged }
        return step.made
    }
}

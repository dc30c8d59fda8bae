import Files
import Sandbox
import Testing

@Suite("Frames of an answer")
struct ReaderFramesTests {
    private func encoded(_ frames: ReaderFrames) throws -> [UInt8] {
        let file = try FileHandle.inMemory()
        try frames.write(to: file)
        return try file.bytes(limit: 100 << 20)
    }

    @Test("An answer comes back as it was sent", arguments: [[], [[]], [[1, 2, 3], [], [4]]] as [[[UInt8]]])
    func roundTrip(blobs: [[UInt8]]) throws {
        let frames = ReaderFrames(json: Array("{}".utf8), blobs: blobs)
        #expect(ReaderFrames(try encoded(frames)) == frames)
    }

    @Test("Of an answer that is cut, or to which something was added, nothing is believed")
    func cut() throws {
        let bytes = try encoded(ReaderFrames(json: Array("{}".utf8), blobs: [[1, 2], [3]]))
        for length in bytes.indices { #expect(ReaderFrames(Array(bytes[..<length])) == nil) }
        #expect(ReaderFrames(bytes + [0]) == nil)
    }

    @Test("Each limit holds to the last byte, on both sides")
    func limits() throws {
        let full = ReaderFrames(
            json: [], blobs: Array(repeating: [UInt8](repeating: 7, count: ReaderFrames.largestBlob), count: 32))
        #expect(ReaderFrames(try encoded(full)) == full)
        for wrong in [
            ReaderFrames(json: [], blobs: full.blobs + [[0]]),
            ReaderFrames(json: [], blobs: [[UInt8](repeating: 7, count: ReaderFrames.largestBlob + 1)]),
            ReaderFrames(json: [], blobs: Array(repeating: [], count: ReaderFrames.mostBlobs + 1)),
            ReaderFrames(json: [UInt8](repeating: 32, count: ReaderFrames.longestJSON + 1), blobs: []),
        ] {
            #expect(!wrong.isWithinLimits)
            #expect(throws: FileError(.malformed, "write", "memory")) { try encoded(wrong) }
        }
    }

    @Test("A length that lies is not believed", arguments: [8, 14, 18])
    func lies(offset: Int) throws {
        var bytes = try encoded(ReaderFrames(json: Array("{}".utf8), blobs: [[1, 2]]))
        for index in offset..<(offset + 4) { bytes[index] = 0xFF }
        #expect(ReaderFrames(bytes) == nil)
    }
}

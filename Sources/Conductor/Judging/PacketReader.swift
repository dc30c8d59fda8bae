internal import Files
internal import JSON
internal import Values

/// What was read of a packet, decoded strictly and within limits.
struct PacketReading: Sendable {
    var reading: Reading
    /// The same as the reader wrote it.
    var json: [UInt8]
    /// Thumbnails and crops, JPEG.
    var images: [[UInt8]]
    var account = Account()

    /// What the reading took.
    struct Account: Sendable {
        var elapsed = Duration.zero
        /// What the reader says of it; it may say anything.
        var words = ""
        /// Decoding and checking the answer.
        var decoding = Duration.zero
    }
}

/// How the reading of a packet ended.
enum ReadingResult: Sendable {
    case read(PacketReading)
    /// Our own fault: the packet is deferred.
    case fault(Bilingual)
    /// The program is ending; the packet is read at the next start.
    case cancelled
}

/// Reads packets: in a caged process of their own, or in a test without one.
protocol PacketReader: Sendable {
    /// Gets ready, so that the first packet need not wait for it.
    func warmUp()
    /// - Parameters:
    ///   - packet: A file, or the bundle of a folder or set.
    ///   - name: A hint only.
    ///   - cancellation: Ends the reading when it rings.
    func read(_ packet: FileHandle, name: String, cancellation: WakeUp?) -> ReadingResult
    /// The cells of a workbook; nothing where it is none.
    func tables(_ workbook: FileHandle) -> [TableSheet]
    /// Makes pictures of a packet anew for publishing.
    func pictures(_ packet: FileHandle, name: String, wishes: [PictureWish]) -> PictureResult
}

/// How the making of pictures ended.
enum PictureResult: Sendable {
    /// What was made, with the bytes it refers to.
    case taken(TakenPictures, [[UInt8]])
    /// Our own fault.
    case fault(Bilingual)
}

extension PacketReader {
    func warmUp() {}

    /// A reader that knows no pictures finds none.
    func pictures(_ packet: FileHandle, name: String, wishes: [PictureWish]) -> PictureResult {
        let damage = Damage(.unsupported, "this reader makes no pictures")
        return .taken(
            TakenPictures(failures: wishes.indices.map { TakenPictures.Failure(wish: $0, damage: damage) }), [])
    }
}

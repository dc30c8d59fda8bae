/// The end of a zip archive: the end record, its zip64 companion, and the place of the directory that they tell of.
struct ZipEnd {
    /// Where the end record starts.
    let position: Int
    /// The archive comment, as far as it is there.
    let comment: Range<Int>
    /// Bytes that the comment lacks against its promised length.
    let commentShortage: Int
    /// Numbers of volumes: this one, and the one on which the directory starts.
    let disk, directoryDisk: Int
    /// Entries on this volume and in all.
    let countHere, count: Int
    /// Length of the directory as told.
    let size: Int
    /// Place of the directory as told; past the end where it was told so.
    let offset: Int
    /// Where the records of the end start: the zip64 end record if there is one, else the end record.
    let recordsStart: Int
    /// The zip64 end record and its locator.
    let zip64: ZipEnd64?
    /// Where the directory really starts.
    let directoryStart: Int
    /// Bytes before the archive by which all places are off: a self-extracting stub, for instance.
    let base: Int
    /// The place as told holds a directory too, another one than that before the end record.
    let hasRivalDirectory: Bool
    /// The directory does not reach up to the end records by the length that they tell.
    let isSizeWrong: Bool

    /// Reads the end record at `position`; nil when it tells of no directory that is there.
    /// `volumes` are the places where the volumes of a divided archive start, joined in their order.
    init?(_ bytes: UnsafeRawBufferPointer, at position: Int, volumes: [Int] = [0]) {
        guard bytes.le32(position) == ZipSignature.end, let disk = bytes.le16(position + 4),
            let directoryDisk = bytes.le16(position + 6), let countHere = bytes.le16(position + 8),
            let count = bytes.le16(position + 10), let size = bytes.le32(position + 12),
            let offset = bytes.le32(position + 16), let commentLength = bytes.le16(position + 20)
        else { return nil }
        self.position = position
        let start = position + 22
        comment = start..<min(bytes.count, start + commentLength)
        commentShortage = commentLength - comment.count
        let zip64 = ZipEnd64(bytes, before: position)
        self.zip64 = zip64
        let place: Int
        if let zip64 {
            self.disk = disk == 0xFFFF ? zip64.disk : disk
            self.directoryDisk = directoryDisk == 0xFFFF ? zip64.directoryDisk : directoryDisk
            self.countHere = countHere == 0xFFFF ? zip64.countHere : countHere
            self.count = count == 0xFFFF ? zip64.count : count
            self.size = size == 0xFFFF_FFFF ? zip64.size : size
            place = offset == 0xFFFF_FFFF ? zip64.offset : offset
            recordsStart = zip64.position
        } else {
            (self.disk, self.directoryDisk, self.countHere, self.count) = (disk, directoryDisk, countHere, count)
            (self.size, place) = (size, offset)
            recordsStart = position
        }
        // In a divided archive places are told from the start of a volume.
        guard volumes.count == 1 || self.directoryDisk < volumes.count else { return nil }
        let volumeStart = volumes.count == 1 ? 0 : volumes[self.directoryDisk]
        self.offset = volumeStart + min(place, bytes.count)

        let adjacent = recordsStart - min(self.size, recordsStart + 1)
        if self.count == 0, self.size == 0 {
            guard self.countHere == 0, self.disk == 0, self.directoryDisk == 0 else { return nil }
            directoryStart = recordsStart
            base = max(0, recordsStart - min(self.offset, recordsStart))
            (hasRivalDirectory, isSizeWrong) = (bytes.le32(self.offset) == ZipSignature.central, false)
        } else if adjacent >= 0, bytes.le32(adjacent) == ZipSignature.central {
            guard adjacent >= self.offset else { return nil }
            directoryStart = adjacent
            base = adjacent - self.offset
            (hasRivalDirectory, isSizeWrong) = (base > 0 && bytes.le32(self.offset) == ZipSignature.central, false)
        } else if self.offset < recordsStart, bytes.le32(self.offset) == ZipSignature.central {
            directoryStart = self.offset
            (base, hasRivalDirectory, isSizeWrong) = (0, false, true)
        } else {
            return nil
        }
    }

    /// Places of end records in the last 65,557 bytes, where readers look for them, last first. Zeros by which a tape or a disk
    /// image filled its last block do not count.
    static func candidates(_ bytes: UnsafeRawBufferPointer) -> [Int] {
        var found: [Int] = []
        let filled = min(bytes.count, (bytes.lastIndex { $0 != 0 } ?? -1) + 1 + 22)
        let end = bytes.count - filled > 0xFFFF ? filled : bytes.count
        let stop = max(0, end - 22 - 0xFFFF)
        var place = bytes.count - 22
        while place >= stop {
            // Eight places at once: few of them hold the first byte of a signature.
            if place - 7 >= stop, !Self.holdsP(bytes.loadUnaligned(fromByteOffset: place - 7, as: UInt64.self)) {
                place -= 8
                continue
            }
            if bytes[place] == 0x50, bytes.le32(place) == ZipSignature.end { found.append(place) }
            place -= 1
        }
        return found
    }

    /// Whether one of eight bytes is a P (S. E. Anderson, Bit Twiddling Hacks: a word with a zero byte).
    private static func holdsP(_ word: UInt64) -> Bool {
        let zero = word ^ 0x5050_5050_5050_5050
        return (zero &- 0x0101_0101_0101_0101) & ~zero & 0x8080_8080_8080_8080 != 0
    }
}

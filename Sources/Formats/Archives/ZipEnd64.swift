/// The zip64 end record of a zip archive and the locator that points to it.
struct ZipEnd64 {
    let position: Int
    /// The record's end, where the locator should start.
    let end: Int
    let locatorPosition: Int
    let versionNeeded: Int
    let disk, directoryDisk, countHere, count, size, offset: Int
    /// Where the locator says that the record is.
    let toldPosition: Int

    /// Reads the locator that stands before the end record at `position`, and the record that it tells of: where it says, or,
    /// in an archive with bytes put before it, right before the locator.
    init?(_ bytes: UnsafeRawBufferPointer, before position: Int) {
        let locator = position - 20
        guard bytes.le32(locator) == ZipSignature.locator64, let told = bytes.le64(locator + 8) else { return nil }
        let usual = locator - 56
        let place = told < locator && bytes.le32(told) == ZipSignature.end64 ? told : usual
        guard bytes.le32(place) == ZipSignature.end64, let length = bytes.le64(place + 4), length >= 44,
            length <= locator - place - 12, let versionNeeded = bytes.le16(place + 14),
            let disk = bytes.le32(place + 16), let directoryDisk = bytes.le32(place + 20),
            let countHere = bytes.le64(place + 24), let count = bytes.le64(place + 32),
            let size = bytes.le64(place + 40), let offset = bytes.le64(place + 48)
        else { return nil }
        (self.position, locatorPosition, toldPosition) = (place, locator, told)
        end = place + 12 + length
        (self.versionNeeded, self.disk, self.directoryDisk) = (versionNeeded, disk, directoryDisk)
        (self.countHere, self.count, self.size, self.offset) = (countHere, count, size, offset)
    }
}

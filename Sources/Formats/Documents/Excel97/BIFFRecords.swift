/// The records of an Excel 5 to 2003 workbook ([MS-XLS] 2.1.4): a kind, a length, the data.
struct BIFFRecords {
    struct Record {
        var kind: Int
        var data: Range<Int>
    }

    let bytes: [UInt8]

    /// The record at a place, or nil at the end.
    func record(at place: Int) -> Record? {
        guard place >= 0, place + 4 <= bytes.count else { return nil }
        let length = bytes.short(place + 2)
        return Record(kind: bytes.short(place), data: (place + 4)..<min(place + 4 + length, bytes.count))
    }

    /// The stretches of a record and of the records that continue it.
    func stretches(_ record: Record) -> [Range<Int>] {
        var found = [record.data]
        while let next = self.record(at: found[found.count - 1].upperBound), next.kind == 0x3C, found.count < 100_000 {
            found.append(next.data)
        }
        return found
    }
}

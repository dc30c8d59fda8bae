/// Pictures of an older workbook. They lie in one record that is divided, and that others continue.
enum BIFFPictures {
    static func pictures(in records: BIFFRecords, stream: String) -> [Picture] {
        var stretches: [Range<Int>] = []
        var place = 0
        while let record = records.record(at: place), stretches.count < 100_000 {
            place = record.data.upperBound
            if record.kind == 0xEB {
                let all = records.stretches(record)
                stretches += all
                place = all[all.count - 1].upperBound
            }
            if record.kind == 0x0A { break }
        }
        guard !stretches.isEmpty else { return [] }
        let group = stretches.flatMap { records.bytes[$0] }
        return Blips.pictures(in: group, stream: stream).map { picture in
            guard case .pieces(_, let ranges) = picture.place, let range = ranges.first else { return picture }
            return Picture(name: picture.name, place: .pieces(stream, pieces(range, of: stretches)))
        }
    }

    /// A stretch of the joined bytes, as stretches of the stream.
    private static func pieces(_ range: Range<Int>, of stretches: [Range<Int>]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var offset = 0
        for stretch in stretches {
            let part = range.clamped(to: offset..<(offset + stretch.count))
            if !part.isEmpty {
                let start = stretch.lowerBound + part.lowerBound - offset
                found.append(start..<(start + part.count))
            }
            offset += stretch.count
        }
        return found
    }
}

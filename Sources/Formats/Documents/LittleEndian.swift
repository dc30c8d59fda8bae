extension [UInt8] {
    /// Two bytes, the low one first; 0 past the end.
    func short(_ place: Int) -> Int {
        guard place >= 0, place <= count - 2 else { return 0 }
        return Int(self[place]) | Int(self[place + 1]) << 8
    }

    /// Four bytes, the low one first; 0 past the end.
    func long(_ place: Int) -> Int {
        guard place >= 0, place <= count - 4 else { return 0 }
        return short(place) | short(place + 2) << 16
    }

    /// A stretch, as far as it lies inside.
    func piece(_ place: Int, _ length: Int) -> ArraySlice<UInt8> {
        guard place >= 0, length > 0, place < count else { return [] }
        return self[place..<(place + Swift.min(length, count - place))]
    }
}

extension [Int] {
    /// In ascending numbers: how many are not above a value.
    func places(upTo value: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] <= value { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

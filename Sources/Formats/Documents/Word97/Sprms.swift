/// Property changes: an operation of two bytes and its operand ([MS-DOC] 2.2.5).
enum Sprms {
    /// Hands over each operation with its operand. Ends at the first that does not fit.
    static func each(_ bytes: ArraySlice<UInt8>, _ take: (_ operation: Int, _ operand: ArraySlice<UInt8>) -> Void) {
        var place = bytes.startIndex
        while place + 2 <= bytes.endIndex {
            let operation = Int(bytes[place]) | Int(bytes[place + 1]) << 8
            place += 2
            guard let length = length(operation, bytes[place...]) else { return }
            guard length <= bytes.endIndex - place else { return }
            take(operation, bytes[place..<(place + length)])
            place += length
        }
    }

    /// Bytes of an operand, its own length included.
    private static func length(_ operation: Int, _ rest: ArraySlice<UInt8>) -> Int? {
        switch operation >> 13 {
        case 0, 1: return 1
        case 2, 4, 5: return 2
        case 3: return 4
        case 7: return 3
        default:
            guard let first = rest.first else { return nil }
            // The table definitions count in two bytes, one less than they have.
            if operation == 0xD608 || operation == 0xD606 {
                guard rest.count >= 2 else { return nil }
                return (Int(first) | Int(rest[rest.startIndex + 1]) << 8) + 1
            }
            if operation == 0xC615, first == 255 { return nil }
            return Int(first) + 1
        }
    }

    static func number(_ operand: ArraySlice<UInt8>) -> Int {
        operand.reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}

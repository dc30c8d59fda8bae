/// The state of a box or list in a Word 97 form ([MS-DOC] 2.9.78), which lies in the data stream.
enum WordFormField {
    /// The sign of a box: ☑ or ☐. Nil for other fields.
    static func box(_ data: [UInt8], at place: Int) -> Character? {
        let start = place + data.short(place + 4)
        guard place >= 0, start > place, data.long(start) == 0xFFFF_FFFF else { return nil }
        let bits = data.short(start + 4)
        guard bits & 3 == 1 else { return nil }
        // 25 says that the state is the default, which stands after the field's name.
        let state = bits >> 2 & 31
        if state != 25 { return state == 1 ? "☑" : "☐" }
        let name = data.short(start + 10)
        return data.short(start + 12 + (name + 1) * 2) == 1 ? "☑" : "☐"
    }
}

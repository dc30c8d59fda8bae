/// The bytes that one entry takes in a zip archive: header, data and data descriptor.
struct ZipSpan {
    let index: Int
    let start: Int
    let end: Int
}

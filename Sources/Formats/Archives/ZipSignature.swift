/// The first four bytes of the records of a zip archive, as little-endian numbers (APPNOTE 6.3, chapter 4.3).
enum ZipSignature {
    static let local = 0x0403_4B50
    static let central = 0x0201_4B50
    static let end = 0x0605_4B50
    static let end64 = 0x0606_4B50
    static let locator64 = 0x0706_4B50
    static let descriptor = 0x0807_4B50
    static let digitalSignature = 0x0505_4B50
    static let decryption = 0x0806_4B50
}

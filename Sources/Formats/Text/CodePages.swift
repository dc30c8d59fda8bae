import Synchronization

/// The open code pages of the process.
///
/// Where no file may be opened any more, a code page that was not opened before cannot be: open them first.
public enum CodePages {
    /// Names of the C library for the code pages that mail, archives and text files of the field come in.
    static let all = [
        "GB18030", "BIG5-HKSCS", "BIG5", "CP932", "EUC-JP", "ISO-2022-JP", "CP949", "ISO-2022-KR", "ISO-2022-CN",
        "KOI8-R", "KOI8-U", "CP1250", "CP1251", "CP1252", "CP1253", "CP1254", "CP1255", "CP1256", "CP1257", "CP1258",
        "CP874", "ISO-8859-2", "ISO-8859-3", "ISO-8859-4", "ISO-8859-5", "ISO-8859-6", "ISO-8859-7", "ISO-8859-8",
        "ISO-8859-9", "ISO-8859-10", "ISO-8859-13", "ISO-8859-14", "ISO-8859-15", "ISO-8859-16", "UTF-16LE", "UTF-16BE",
        "UTF-32LE", "UTF-32BE", "UTF-7", "CP437", "CP850", "CP866", "MACINTOSH",
    ]

    private static let pool = Mutex<[String: CodePage]>([:])

    /// Opens every code page and keeps it open. Gives the names of those that the system lacks.
    @discardableResult
    public static func open() -> [String] {
        pool.withLock { pages in
            all.filter { name in
                if pages[name] == nil { pages[name] = CodePage(name) }
                return pages[name] == nil
            }
        }
    }

    /// Decodes with one of `all`, which is opened now if it was not. A second thread that wants the same page meanwhile
    /// opens one of its own.
    static func decode(_ bytes: UnsafeRawBufferPointer, page name: String, isLossy: Bool) -> String? {
        guard let page = pool.withLock({ $0.removeValue(forKey: name) }) ?? CodePage(name) else { return nil }
        defer { pool.withLock { $0[name] = page } }
        return page.decode(bytes, isLossy: isLossy)
    }
}

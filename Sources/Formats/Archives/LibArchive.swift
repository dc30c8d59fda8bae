private import CArchive

/// An archive opened by libarchive. Owns its handle; every call stops at the first answer that is neither good nor a warning,
/// since libarchive repeats a fatal one for ever.
final class LibArchive {
    /// What to look for in the bytes. Formats are named one by one: libarchive's guesses are not wanted.
    enum Format {
        case sevenZip, rar4, rar5, cab, lha, iso
        /// One entry of a zip archive, its local header first.
        case zipEntry
        /// A tar, packed by `filter` or plain.
        case tar(filter: ArchiveKind?)
        /// One file, packed by `filter`.
        case file(filter: ArchiveKind)
    }

    /// What one call came to.
    enum Outcome: Equatable {
        case good, end
        /// The step is done, but something is amiss.
        case warning(String)
        /// This entry cannot be read, the next one may.
        case failed(String)
        /// Nothing more can be read.
        case fatal(String)
    }

    enum EntryKind {
        case file, folder, link, hardLink, special
    }

    private let handle: OpaquePointer
    private let source: ByteSource
    private var entry: OpaquePointer?

    /// Sets the locale that libarchive needs to give names in UTF-8. Once a process, before files are shut off: it reads one.
    static func prepare() { _ = isPrepared }

    private static let isPrepared: Bool = setlocale(LC_CTYPE, "C.UTF-8") != nil

    init?(_ source: ByteSource, _ format: Format) {
        Self.prepare()
        guard let handle = archive_read_new() else { return nil }
        self.handle = handle
        self.source = source
        Self.enable(format, handle)
        archive_read_set_callback_data(handle, Unmanaged.passUnretained(source).toOpaque())
        archive_read_set_read_callback(handle) { _, context, buffer in
            guard let context, let buffer else { return -30 }
            let source = Unmanaged<ByteSource>.fromOpaque(context).takeUnretainedValue()
            guard let bytes = source.next() else { return -30 }
            buffer.pointee = bytes.baseAddress
            return bytes.count
        }
        archive_read_set_skip_callback(handle) { _, context, count in
            guard let context else { return 0 }
            let source = Unmanaged<ByteSource>.fromOpaque(context).takeUnretainedValue()
            return Int64(source.skip(Int(count)))
        }
        if source.isSeekable {
            archive_read_set_seek_callback(handle) { handle, context, offset, whence in
                guard let context else { return -30 }
                let source = Unmanaged<ByteSource>.fromOpaque(context).takeUnretainedValue()
                // From the start or from the end; libarchive asks for nothing else.
                let base = whence == 2 ? source.packedCount : 0
                let (place, overflow) = base.addingReportingOverflow(Int(offset))
                guard whence != 1, !overflow, source.seek(to: place) else { return -30 }
                return Int64(place)
            }
        }
    }

    deinit { archive_read_free(handle) }

    /// Reads the marks at the start.
    func open() -> Outcome { outcome(archive_read_open1(handle)) }

    /// Goes on to the next entry.
    func nextEntry() -> Outcome { outcome(archive_read_next_header(handle, &entry)) }

    /// The name's bytes, and whether they are UTF-8 by what the archive says.
    var name: (bytes: [UInt8], isUTF8: Bool) {
        guard let entry else { return ([], true) }
        if let name = archive_entry_pathname_utf8(entry), isUnicodeFormat { return (Self.bytes(name), true) }
        if let name = archive_entry_pathname(entry) { return (Self.bytes(name), false) }
        if let name = archive_entry_pathname_utf8(entry) { return (Self.bytes(name), true) }
        return ([], true)
    }

    var entryKind: EntryKind {
        if archive_entry_hardlink(entry) != nil || archive_entry_hardlink_utf8(entry) != nil { return .hardLink }
        switch Int32(archive_entry_filetype(entry)) & 0o170_000 {
        case 0o100_000, 0: return .file
        case 0o040_000: return .folder
        case 0o120_000: return .link
        default: return .special
        }
    }

    /// Where a link or a hard link leads.
    var linkTarget: String {
        let target =
            archive_entry_hardlink(entry) ?? archive_entry_hardlink_utf8(entry) ?? archive_entry_symlink(entry)
            ?? archive_entry_symlink_utf8(entry)
        return target.map { String(decoding: Self.bytes($0), as: UTF8.self) } ?? ""
    }

    /// The length as told, where it is.
    var length: Int? { archive_entry_size_is_set(entry) != 0 ? Int(archive_entry_size(entry)) : nil }

    var isEncrypted: Bool { archive_entry_is_encrypted(entry) != 0 }

    /// Whether what was opened is one packed file rather than an archive.
    var isRaw: Bool { archive_format(handle) & 0xFF0000 == 0x90000 }

    /// Whether a filter unpacks the stream: one that does not know what it is given lets it through as it is.
    var isFiltered: Bool { archive_filter_count(handle) > 1 }

    /// The next block of the entry's bytes and its place in the entry.
    func nextBlock() -> (outcome: Outcome, bytes: UnsafeRawBufferPointer, offset: Int) {
        var start: UnsafeRawPointer?
        var count = 0
        var offset: Int64 = 0
        let outcome = outcome(archive_read_data_block(handle, &start, &count, &offset))
        return (outcome, UnsafeRawBufferPointer(start: start, count: start == nil ? 0 : count), Int(offset))
    }

    private var isUnicodeFormat: Bool {
        let format = archive_format(handle) & 0xFF0000
        return format == 0xE0000 || format == 0x100000
    }

    private func outcome(_ status: Int32) -> Outcome {
        switch status {
        case ARCHIVE_OK: return .good
        case ARCHIVE_EOF: return .end
        case ARCHIVE_WARN: return .warning(message)
        case ARCHIVE_FAILED: return .failed(message)
        default: return .fatal(message)
        }
    }

    private var message: String {
        guard let text = archive_error_string(handle) else { return "no reason given" }
        return String(String(cString: text).prefix(200))
    }

    private static func bytes(_ text: UnsafePointer<CChar>) -> [UInt8] {
        var length = 0
        while text[length] != 0 { length += 1 }
        return [UInt8](UnsafeRawBufferPointer(start: text, count: length))
    }

    private static func enable(_ format: Format, _ handle: OpaquePointer) {
        switch format {
        case .sevenZip: archive_read_support_format_7zip(handle)
        case .rar4: archive_read_support_format_rar(handle)
        case .rar5: archive_read_support_format_rar5(handle)
        case .cab: archive_read_support_format_cab(handle)
        case .lha: archive_read_support_format_lha(handle)
        case .iso: archive_read_support_format_iso9660(handle)
        case .zipEntry: archive_read_support_format_zip_streamable(handle)
        case .tar(let filter):
            archive_read_support_format_tar(handle)
            guard let filter else { return }
            enable(filter, handle)
            archive_read_support_format_raw(handle)
            archive_read_support_format_empty(handle)
        case .file(let filter):
            enable(filter, handle)
            archive_read_support_format_raw(handle)
            archive_read_support_format_empty(handle)
        }
    }

    /// Gzip is none of these: `ByteSource` expands it.
    private static func enable(_ filter: ArchiveKind, _ handle: OpaquePointer) {
        switch filter {
        case .bzip2: archive_read_support_filter_bzip2(handle)
        case .xz: archive_read_support_filter_xz(handle)
        case .zstd: archive_read_support_filter_zstd(handle)
        case .lzip: archive_read_support_filter_lzip(handle)
        case .lz4: archive_read_support_filter_lz4(handle)
        case .compress: archive_read_support_filter_compress(handle)
        default: break
        }
    }
}

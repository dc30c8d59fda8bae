internal import CXLSXWriter

/// A workbook under construction in memory: the one owner of libxlsxwriter's handles.
///
/// Texts are always written as texts, whatever sign they begin with, so nothing a stranger wrote is ever a formula.
public final class Workbook {
    /// How a cell looks.
    public struct Look: Hashable, Sendable {
        public var isBold: Bool
        public var wraps: Bool
        /// Red, green and blue, as `0x1D4F8F`.
        public var colour: UInt32
        public var fill: UInt32?
        public var hasBorder: Bool
        public var isCentred: Bool
        public var isUnderlined: Bool
        /// Points.
        public var size: Double
        /// Editable where the sheet is protected.
        public var isUnlocked: Bool
        public var numberFormat: String?

        public init(
            isBold: Bool = false, wraps: Bool = true, colour: UInt32 = 0x1C2430, fill: UInt32? = nil,
            hasBorder: Bool = true, isCentred: Bool = false, isUnderlined: Bool = false, size: Double = 10.5,
            isUnlocked: Bool = false, numberFormat: String? = nil
        ) {
            self.isBold = isBold
            self.wraps = wraps
            self.colour = colour
            self.fill = fill
            self.hasBorder = hasBorder
            self.isCentred = isCentred
            self.isUnderlined = isUnderlined
            self.size = size
            self.isUnlocked = isUnlocked
            self.numberFormat = numberFormat
        }
    }

    private let file: Int32
    private let book: UnsafeMutablePointer<lxw_workbook>
    private var formats: [Look: UnsafeMutablePointer<lxw_format>] = [:]
    private var isClosed = false

    /// nil where memory lacks.
    public init?(title: String, author: String) {
        file = px_memory_file()
        guard file >= 0 else { return nil }
        var name = [CChar](repeating: 0, count: 40)
        px_memory_file_name(file, &name, name.count)
        guard let book = workbook_new(name) else {
            px_file_close(file)
            return nil
        }
        self.book = book
        // A fixed day, so that the clock does not get into the bytes; the title and author are copied by the library.
        title.withCString { title in
            author.withCString { author in
                var properties = lxw_doc_properties()
                properties.title = UnsafeMutablePointer(mutating: title)
                properties.author = UnsafeMutablePointer(mutating: author)
                properties.created = 315_532_800
                _ = workbook_set_properties(book, &properties)
            }
        }
    }

    deinit {
        if !isClosed { workbook_close(book) }
        px_file_close(file)
    }

    /// A property that word and table programs keep with the file.
    public func property(_ name: String, _ value: String) { _ = workbook_set_custom_property_string(book, name, value) }

    /// nil where the name is not one that a sheet may bear, or is taken.
    public func sheet(_ name: String) -> Sheet? {
        guard let sheet = workbook_add_worksheet(book, name) else { return nil }
        return Sheet(book: self, sheet: sheet)
    }

    /// The workbook's bytes; nil where it could not be written. Nothing can be added afterwards.
    public func bytes() -> [UInt8]? {
        guard !isClosed else { return nil }
        isClosed = true
        guard workbook_close(book) == LXW_NO_ERROR else { return nil }
        let size = px_file_size(file)
        guard size > 0 else { return nil }
        let bytes = [UInt8](unsafeUninitializedCapacity: Int(size)) { buffer, count in
            count = px_file_read(file, buffer.baseAddress, Int(size)) == 0 ? Int(size) : 0
        }
        return bytes.isEmpty ? nil : bytes
    }

    func format(_ look: Look) -> UnsafeMutablePointer<lxw_format>? {
        if let known = formats[look] { return known }
        guard let format = workbook_add_format(book) else { return nil }
        format_set_font_name(format, "Microsoft YaHei")
        format_set_font_size(format, look.size)
        format_set_font_color(format, look.colour)
        format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        if look.isCentred { format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue)) }
        if look.isBold { format_set_bold(format) }
        if look.isUnderlined { format_set_underline(format, UInt8(LXW_UNDERLINE_SINGLE.rawValue)) }
        if look.wraps { format_set_text_wrap(format) }
        if look.isUnlocked { format_set_unlocked(format) }
        if let fill = look.fill {
            format_set_pattern(format, UInt8(LXW_PATTERN_SOLID.rawValue))
            format_set_bg_color(format, fill)
        }
        if look.hasBorder {
            format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue))
            format_set_border_color(format, 0xAEB7C4)
        }
        if let numberFormat = look.numberFormat { format_set_num_format(format, numberFormat) }
        formats[look] = format
        return format
    }

    /// One sheet; it lives as long as its workbook. Rows and columns count from 0.
    public struct Sheet {
        let book: Workbook
        let sheet: UnsafeMutablePointer<lxw_worksheet>

        public func text(_ row: Int, _ column: Int, _ text: String, _ look: Look = Look()) {
            let format = book.format(look)
            guard !text.isEmpty else {
                worksheet_write_blank(sheet, UInt32(row), UInt16(column), format)
                return
            }
            // A cell holds 32,767 characters at most (the library refuses more).
            worksheet_write_string(sheet, UInt32(row), UInt16(column), String(text.prefix(32_000)), format)
        }

        public func number(_ row: Int, _ column: Int, _ number: Double, _ look: Look = Look()) {
            worksheet_write_number(sheet, UInt32(row), UInt16(column), number, book.format(look))
        }

        /// One text over several cells of a row.
        public func merged(_ row: Int, _ columns: ClosedRange<Int>, _ text: String, _ look: Look) {
            worksheet_merge_range(
                sheet, UInt32(row), UInt16(columns.lowerBound), UInt32(row), UInt16(columns.upperBound), text,
                book.format(look))
        }

        /// In characters of the standard face.
        public func width(_ column: Int, _ width: Double) {
            worksheet_set_column(sheet, UInt16(column), UInt16(column), width, nil)
        }

        /// In points.
        public func height(_ row: Int, _ height: Double) { worksheet_set_row(sheet, UInt32(row), height, nil) }

        public func hide() { worksheet_hide(sheet) }

        /// Rows that stay in sight and are printed on every page.
        public func freeze(rows: Int, columns: Int = 0) {
            worksheet_freeze_panes(sheet, UInt32(rows), UInt16(columns))
            worksheet_repeat_rows(sheet, 0, UInt32(rows - 1))
        }

        /// A4, so many pages wide, with page numbers.
        public func print(landscape: Bool) {
            worksheet_set_paper(sheet, 9)
            if landscape { worksheet_set_landscape(sheet) }
            worksheet_fit_to_pages(sheet, 1, 0)
            worksheet_set_margins(sheet, 0.5, 0.5, 0.6, 0.6)
            worksheet_set_footer(sheet, "&C&P / &N")
        }

        /// What libxlsxwriter 1.1 has room for. It counts characters, then copies bytes: a longer list of Chinese words
        /// would run over the end of its memory.
        private static let longestList = 255

        /// A choice among these words; others are refused by the program that edits the sheet. Nothing is offered where
        /// the words, with the commas between them, are longer than 255 bytes, or one holds a comma.
        public func choices(_ rows: ClosedRange<Int>, _ column: Int, _ words: [String], refuses: Bool = true) {
            let length = words.reduce(words.count - 1) { $0 + $1.utf8.count }
            guard !words.isEmpty, length <= Self.longestList, !words.contains(where: { $0.contains(",") }) else {
                return
            }
            var pointers: [UnsafeMutablePointer<CChar>?] = words.map { duplicate($0) }
            defer { for case let pointer? in pointers { pointer.deallocate() } }
            pointers.append(nil)
            pointers.withUnsafeMutableBufferPointer { list in
                var validation = lxw_data_validation()
                validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
                validation.value_list = list.baseAddress
                validation.error_type = UInt8(
                    refuses ? LXW_VALIDATION_ERROR_TYPE_STOP.rawValue : LXW_VALIDATION_ERROR_TYPE_WARNING.rawValue)
                worksheet_data_validation_range(
                    sheet, UInt32(rows.lowerBound), UInt16(column), UInt32(rows.upperBound), UInt16(column), &validation
                )
            }
        }

        /// A picture at a cell, scaled to a height in pixels. False where it is none that the library knows.
        @discardableResult
        public func picture(_ row: Int, _ column: Int, _ bytes: [UInt8], scale: Double) -> Bool {
            var options = lxw_image_options()
            options.x_scale = scale
            options.y_scale = scale
            options.x_offset = 3
            options.y_offset = 3
            options.object_position = UInt8(LXW_OBJECT_MOVE_AND_SIZE.rawValue)
            return bytes.withUnsafeBufferPointer { buffer in
                worksheet_insert_image_buffer_opt(
                    sheet, UInt32(row), UInt16(column), buffer.baseAddress, buffer.count, &options) == LXW_NO_ERROR
            }
        }

        private func duplicate(_ text: String) -> UnsafeMutablePointer<CChar> {
            let characters = Array(text.utf8CString)
            let copy = UnsafeMutablePointer<CChar>.allocate(capacity: characters.count)
            copy.initialize(from: characters, count: characters.count)
            return copy
        }
    }
}

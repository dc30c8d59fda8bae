internal import CXLSXWriter

extension Workbook.Sheet {
    /// Only unlocked cells can be edited from now on; columns may still be made wider. There is no password: it keeps
    /// from slips, and whoever lifts it is found out by what the workbook says of itself.
    public func protect() {
        var options = lxw_protection()
        options.format_columns = 1
        options.format_rows = 1
        worksheet_protect(sheet, nil, &options)
    }

    /// Only numbers of this range are taken, told before and when another is written.
    public func numbers(
        _ rows: ClosedRange<Int>, _ column: Int, _ range: ClosedRange<Double>, title: String, hint: String,
        isWhole: Bool
    ) {
        // The library copies the texts; a title holds 32 characters at most and a message 255.
        String(title.prefix(30)).withCString { title in
            String(hint.prefix(240)).withCString { hint in
                var validation = lxw_data_validation()
                validation.validate = UInt8(
                    isWhole ? LXW_VALIDATION_TYPE_INTEGER.rawValue : LXW_VALIDATION_TYPE_DECIMAL.rawValue)
                validation.criteria = UInt8(LXW_VALIDATION_CRITERIA_BETWEEN.rawValue)
                validation.minimum_number = range.lowerBound
                validation.maximum_number = range.upperBound
                validation.input_title = UnsafeMutablePointer(mutating: title)
                validation.input_message = UnsafeMutablePointer(mutating: hint)
                validation.error_title = UnsafeMutablePointer(mutating: title)
                validation.error_message = UnsafeMutablePointer(mutating: hint)
                validation.error_type = UInt8(LXW_VALIDATION_ERROR_TYPE_STOP.rawValue)
                worksheet_data_validation_range(
                    sheet, UInt32(rows.lowerBound), UInt16(column), UInt32(rows.upperBound), UInt16(column),
                    &validation)
            }
        }
    }

    /// A formula of ours, with the value that it has now: some programs show that until something changes.
    public func formula(_ row: Int, _ column: Int, _ formula: String, value: Double, _ look: Workbook.Look) {
        worksheet_write_formula_num(sheet, UInt32(row), UInt16(column), formula, book.format(look), value)
    }

    /// The same where its value is a text.
    public func formula(_ row: Int, _ column: Int, _ formula: String, text: String, _ look: Workbook.Look) {
        worksheet_write_formula_str(sheet, UInt32(row), UInt16(column), formula, book.format(look), text)
    }

    /// A link, shown as `text`. Plain text where the address is none that a workbook may hold.
    public func link(_ row: Int, _ column: Int, to address: String, _ text: String, _ look: Workbook.Look) {
        let isWritten =
            worksheet_write_url_opt(
                sheet, UInt32(row), UInt16(column), address, book.format(look), text, nil) == LXW_NO_ERROR
        if !isWritten { self.text(row, column, text, look) }
    }
}

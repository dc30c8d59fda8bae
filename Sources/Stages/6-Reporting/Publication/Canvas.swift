import CPango

/// A drawing under construction in memory, the one owner of Cairo's and Pango's handles: a PDF of several pages, or a
/// picture. The same drawing gives the same bytes.
final class Canvas {
    enum Align {
        case left, centre, right
    }

    /// Red, green and blue, as `0x1D4F8F`.
    typealias Colour = UInt32

    private let surface: OpaquePointer
    private let cairo: OpaquePointer
    private let output: Output

    /// Where Cairo's bytes go.
    private final class Output {
        var bytes: [UInt8] = []
    }

    /// A PDF, sizes in points. nil where memory lacks.
    /// - Parameter date: when it is said to have been made, RFC 3339: the clock stays out of it.
    static func pdf(
        width: Double, height: Double, title: String, author: String, subject: String, date: String
    ) -> Canvas? {
        let output = Output()
        let surface = cairo_pdf_surface_create_for_stream(
            write, Unmanaged.passUnretained(output).toOpaque(), width, height)
        guard let surface, cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else { return nil }
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_AUTHOR, author)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, subject)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "pingxuan")
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, date)
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, date)
        return Canvas(surface, output)
    }

    /// A picture with a transparent ground, sizes in pixels. nil where memory lacks.
    static func picture(width: Int, height: Int) -> Canvas? {
        let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(width), Int32(height))
        guard let surface, cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS else { return nil }
        return Canvas(surface, Output())
    }

    private init?(_ surface: OpaquePointer, _ output: Output) {
        guard let cairo = cairo_create(surface), cairo_status(cairo) == CAIRO_STATUS_SUCCESS else {
            cairo_surface_destroy(surface)
            return nil
        }
        self.surface = surface
        self.cairo = cairo
        self.output = output
    }

    deinit {
        cairo_destroy(cairo)
        cairo_surface_destroy(surface)
    }

    private static let write: cairo_write_func_t = { closure, data, length in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        Unmanaged<Output>.fromOpaque(closure).takeUnretainedValue().bytes.append(
            contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
    }

    /// The PDF; nothing can be drawn afterwards. nil where something failed.
    func finish() -> [UInt8]? {
        cairo_surface_finish(surface)
        guard cairo_status(cairo) == CAIRO_STATUS_SUCCESS, !output.bytes.isEmpty else { return nil }
        return output.bytes
    }

    /// The picture so far as PNG; nil where something failed.
    func png() -> [UInt8]? {
        let output = Output()
        let status = cairo_surface_write_to_png_stream(
            surface, Self.write, Unmanaged.passUnretained(output).toOpaque())
        return status == CAIRO_STATUS_SUCCESS ? output.bytes : nil
    }

    /// Puts what `body` draws under a tag of the structure tree (ISO 32000-1, 14.8.4): `H1`, `P`, `Table`, `TR` ….
    func tagged<Value>(_ tag: String, _ body: () -> Value) -> Value {
        cairo_tag_begin(cairo, tag, "")
        defer { cairo_tag_end(cairo, tag) }
        return body()
    }

    /// What `body` draws leads to an address.
    func linked(_ address: String, _ body: () -> Void) {
        let quoted = address.filter { $0 != "'" && $0 != "\\" }
        cairo_tag_begin(cairo, CAIRO_TAG_LINK, "uri='\(quoted)'")
        body()
        cairo_tag_end(cairo, CAIRO_TAG_LINK)
    }

    /// Ends a page of a PDF.
    func endPage() { cairo_show_page(cairo) }

    func scale(_ factor: Double) { cairo_scale(cairo, factor, factor) }

    func fill(_ x: Double, _ y: Double, _ width: Double, _ height: Double, _ colour: Colour, radius: Double = 0) {
        set(colour)
        if radius > 0 {
            cairo_new_sub_path(cairo)
            cairo_arc(cairo, x + width - radius, y + radius, radius, -Double.pi / 2, 0)
            cairo_arc(cairo, x + width - radius, y + height - radius, radius, 0, Double.pi / 2)
            cairo_arc(cairo, x + radius, y + height - radius, radius, Double.pi / 2, Double.pi)
            cairo_arc(cairo, x + radius, y + radius, radius, Double.pi, 1.5 * Double.pi)
            cairo_close_path(cairo)
        } else {
            cairo_rectangle(cairo, x, y, width, height)
        }
        cairo_fill(cairo)
    }

    /// Writes a text, broken into lines where a width is given.
    /// - Parameter baseline: `y` is the first line's baseline rather than its top.
    /// - Returns: its height.
    @discardableResult
    func text(
        _ text: String, _ x: Double, _ y: Double, size: Double, _ colour: Colour = 0x1C2430, isBold: Bool = false,
        width: Double? = nil, align: Align = .left, baseline: Bool = false, draws: Bool = true
    ) -> Double {
        guard let layout = pango_cairo_create_layout(cairo), let font = pango_font_description_new() else { return 0 }
        defer {
            pango_font_description_free(font)
            g_object_unref(UnsafeMutableRawPointer(layout))
        }
        pango_font_description_set_family(font, "Noto Sans CJK SC, Source Han Sans SC, WenQuanYi Micro Hei, sans-serif")
        pango_font_description_set_absolute_size(font, size * Double(PANGO_SCALE))
        pango_font_description_set_weight(font, isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_layout_set_font_description(layout, font)
        pango_context_set_language(pango_layout_get_context(layout), pango_language_from_string("zh-cn"))
        pango_layout_context_changed(layout)
        // Without ligatures: what is copied or read aloud is letters then.
        if let attributes = pango_attr_list_new() {
            pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0, clig=0"))
            pango_layout_set_attributes(layout, attributes)
            pango_attr_list_unref(attributes)
        }
        if let width {
            pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
            pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        }
        switch align {
        case .left: pango_layout_set_alignment(layout, PANGO_ALIGN_LEFT)
        case .centre: pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER)
        case .right: pango_layout_set_alignment(layout, PANGO_ALIGN_RIGHT)
        }
        pango_layout_set_text(layout, text, -1)
        var logical = PangoRectangle()
        pango_layout_get_extents(layout, nil, &logical)
        if draws {
            set(colour)
            let rise = baseline ? Double(pango_layout_get_baseline(layout)) / Double(PANGO_SCALE) : 0
            cairo_move_to(cairo, x, y - rise)
            pango_cairo_show_layout(cairo, layout)
        }
        return Double(logical.height) / Double(PANGO_SCALE)
    }

    private func set(_ colour: Colour) {
        cairo_set_source_rgb(
            cairo, Double(colour >> 16 & 0xFF) / 255, Double(colour >> 8 & 0xFF) / 255, Double(colour & 0xFF) / 255)
    }
}

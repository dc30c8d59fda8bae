import Text

/// Texts from packets as they stand in workbooks.
enum Shown {
    /// Hidden marks made visible; line ends stay.
    static func text(_ text: String) -> String { Visible.text(text, keepsLines: true) }
}

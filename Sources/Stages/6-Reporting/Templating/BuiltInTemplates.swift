extension Templates {
    /// The files of `config/templates`, as they were when the program was built.
    static let builtIn: [(name: String, text: String)] = [
        ("both.mustache", PackageResources.both_mustache),
        ("fieldvalue.mustache", PackageResources.fieldvalue_mustache),
        ("head.mustache", PackageResources.head_mustache),
        ("index.css.mustache", PackageResources.index_css_mustache),
        ("index.html.mustache", PackageResources.index_html_mustache),
        ("index.js.mustache", PackageResources.index_js_mustache),
        ("language.js.mustache", PackageResources.language_js_mustache),
        ("language.mustache", PackageResources.language_mustache),
        ("letter.txt.mustache", PackageResources.letter_txt_mustache),
        ("list.css.mustache", PackageResources.list_css_mustache),
        ("list.html.mustache", PackageResources.list_html_mustache),
        ("nightly.css.mustache", PackageResources.nightly_css_mustache),
        ("nightly.html.mustache", PackageResources.nightly_html_mustache),
        ("nightly.txt.mustache", PackageResources.nightly_txt_mustache),
        ("picture.mustache", PackageResources.picture_mustache),
        ("receipt.txt.mustache", PackageResources.receipt_txt_mustache),
        ("reminder.txt.mustache", PackageResources.reminder_txt_mustache),
        ("report.css.mustache", PackageResources.report_css_mustache),
        ("report.html.mustache", PackageResources.report_html_mustache),
        ("style.css.mustache", PackageResources.style_css_mustache),
    ].map { (name: $0.0, text: String(decoding: $0.1, as: UTF8.self)) }
}

internal import Edition
internal import JSON
internal import Values

/// What a person confirmed or corrected of a scanned form, put in the place of what was recognised.
enum Corrections {
    /// Every field that was recognised and not confirmed is left out: nothing is judged on recognised text alone. The
    /// form counts as one that was read.
    static func apply(_ corrections: [(field: String, value: String)], to reading: inout Reading, form: Form) {
        guard let index = reading.forms.firstIndex(where: \.isRecognised) else { return }
        var confirmed = reading.forms[index]
        confirmed.isRecognised = false
        confirmed.fields = form.fields.compactMap { field in
            guard let value = corrections.first(where: { $0.field == field.key })?.value,
                let json = try? JSONValue(parsing: value),
                let meaning = try? JSONCoding.decode(FieldValue.self, from: json)
            else { return nil }
            return FieldReading(key: field.key, raw: value, value: meaning, place: confirmed[field.key]?.place)
        }
        reading.forms[index] = confirmed
    }
}

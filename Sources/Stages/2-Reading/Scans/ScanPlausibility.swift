import Values

/// How well an answer that was recognised fits what its field asks for, so that what cannot be right does not look sure.
enum ScanPlausibility {
    /// A factor for the confidence, 0 to 1.
    static func factor(_ reading: FieldReading, _ field: FormField) -> Double {
        guard let value = reading.value else { return 0.5 }
        switch (field.kind, value) {
        case (.integer, .number(let number)), (.decimal, .number(let number)), (.percent, .number(let number)):
            let isWithin = number >= field.minimum ?? -.infinity && number <= field.maximum ?? .infinity
            return isWithin ? 1 : 0.4
        case (.choice, .text(let text)):
            return field.choices.isEmpty || field.choices.contains(text) ? 1 : 0.7
        case (.phone, .text(let text)):
            return (7...24).contains(text.count(where: \.isNumber)) ? 1 : 0.4
        case (.email, .text(let text)):
            return text.contains("@") && text.contains(".") ? 1 : 0.4
        case (.code, .text(let text)):
            return CodeCorrection.isValid(Array(text)) ? 1 : 0.5
        default: return 1
        }
    }
}

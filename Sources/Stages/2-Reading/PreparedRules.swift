public import Values

/// The edition's rules of reading with what is made of them once for all packets: the register of a form's labels takes
/// longer to make than a form takes to read.
public struct PreparedRules {
    public let rules: ReadingRules
    let forms: FormReader

    public init(_ rules: ReadingRules) {
        self.rules = rules
        forms = FormReader(matcher: LabelMatcher(fields: rules.fields, caseYear: rules.caseYear))
    }
}

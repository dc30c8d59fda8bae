/// What happens to the panel: each is one event in the chain, and the tables follow from the events.
public enum PanelStep: Equatable, Sendable {
    /// The edition was frozen, or changed after that.
    case frozen(FrozenEdition)
    /// A round was opened, or judges were assigned otherwise within it.
    case assigned(Assignment)
    /// Workbooks were written.
    case sheets(round: Int, [RoundSheet])
    /// A workbook came back.
    case imported(SheetImport)
    /// Letters to judges were written; ids of judges.
    case reminded(round: Int, [String])
    /// A round was closed; what lacked then.
    case closed(round: Int, missing: Int)
    /// The committee settled a close call.
    case settled(Settlement)
    /// A ranking was computed; SHA-256 of its input and of itself.
    case ranked(input: String, ranking: String)

    /// The word for it in an event.
    public var word: String {
        switch self {
        case .frozen: "frozen"
        case .assigned: "assigned"
        case .sheets: "sheets"
        case .imported: "imported"
        case .reminded: "reminded"
        case .closed: "closed"
        case .settled: "settled"
        case .ranked: "ranked"
        }
    }
}

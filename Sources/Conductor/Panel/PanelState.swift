public import Ledger
public import Values

/// What the panel did so far: the read side for whoever goes on from it.
public struct PanelState: Equatable, Sendable {
    /// The editions that were frozen, the first first: the last is in force. None before scoring opened.
    public var editions: [PanelEdition] = []
    /// The first first.
    public var rounds: [PanelRound] = []
    /// Every workbook that came back, in the order of arrival.
    public var imports: [PanelImport] = []
    public var settlements: [Settlement] = []

    /// The round that is open, or was closed last.
    public var round: PanelRound? { rounds.last }
    /// The last round that was closed, else the one that is open.
    public var countingRound: PanelRound? { rounds.last { $0.closed != nil } ?? rounds.last }

    public init() {}

    init(in ledger: LedgerSnapshot) throws {
        editions = try ledger.frozenEditions()
        rounds = try ledger.panelRounds()
        imports = try ledger.panelImports()
        settlements = try ledger.settlements()
    }
}

extension Conductor {
    /// What the panel did so far.
    public func panelState() throws -> PanelState { try ledger.read { try PanelState(in: $0) } }
}

public import Values

/// Who sits on the panel: `config/panel.yaml`.
public struct PanelConfiguration: Equatable, Sendable {
    public var judges: [Judge]
    /// The address under which judges reach the reports, before `/<packet id>/report.html`; nil where the workbooks
    /// lead to the files beside them.
    public var reports: String?

    public init(judges: [Judge] = [], reports: String? = nil) {
        self.judges = judges
        self.reports = reports
    }
}

extension Schema {
    /// What the panel did. Everything in these tables follows from events, but for the bytes of a ranking.
    static let panel = """
        CREATE TABLE panelEditions (
            number INTEGER PRIMARY KEY, sha256 TEXT NOT NULL, key TEXT NOT NULL, at TEXT NOT NULL, by TEXT, because TEXT
        );
        CREATE TABLE panelRounds (
            round INTEGER PRIMARY KEY, opened TEXT NOT NULL, closed TEXT, missing INTEGER NOT NULL DEFAULT 0,
            because TEXT, assignment BLOB NOT NULL, sheets BLOB
        );
        CREATE TABLE panelImports (
            number INTEGER PRIMARY KEY, round INTEGER NOT NULL, judge TEXT NOT NULL, sha256 TEXT NOT NULL,
            at TEXT NOT NULL, isCurrent INTEGER NOT NULL, sheet BLOB NOT NULL
        );
        CREATE INDEX panelImportsByRound ON panelImports (round, number);
        CREATE TABLE panelSettlements (applicant TEXT PRIMARY KEY, settlement BLOB NOT NULL);
        CREATE TABLE panelRankings (
            number INTEGER PRIMARY KEY, at TEXT NOT NULL, input BLOB NOT NULL, ranking BLOB NOT NULL
        );
        """
}

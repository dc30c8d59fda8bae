extension Schema {
    /// Confirmed lists with the ranking that was signed, and what was published of them.
    static let publication = """
        CREATE TABLE confirmations (
            version INTEGER PRIMARY KEY, at TEXT NOT NULL, confirmation BLOB NOT NULL, input BLOB, ranking BLOB
        );
        CREATE TRIGGER confirmationsStay BEFORE DELETE ON confirmations
        BEGIN SELECT RAISE(ABORT, 'a confirmed list is never removed'); END;
        CREATE TRIGGER confirmationsStand BEFORE UPDATE OF version, at, confirmation ON confirmations
        BEGIN SELECT RAISE(ABORT, 'a confirmed list is never changed'); END;
        CREATE TABLE publications (
            version INTEGER NOT NULL, at TEXT NOT NULL, digest TEXT NOT NULL, PRIMARY KEY (version, digest)
        );
        """
}

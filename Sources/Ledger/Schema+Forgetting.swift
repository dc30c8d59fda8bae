extension Schema {
    /// An event may be withheld once: its body goes, its digest and its link stay, and what is left of it says no more
    /// than happened when. That it was rightly done shows in the chain: an event `forgotten` covers what is left.
    static let forgetting = """
        ALTER TABLE events ADD COLUMN residue TEXT;
        DROP TRIGGER eventsStand;
        CREATE TRIGGER eventsStand BEFORE UPDATE ON events WHEN NOT (
            OLD.residue IS NULL AND OLD.body <> '' AND NEW.residue IS NOT NULL AND NEW.body = ''
            AND NEW.number = OLD.number AND NEW.packet IS OLD.packet AND NEW.digest = OLD.digest
            AND NEW.chain = OLD.chain
        )
        BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
        ALTER TABLE packets ADD COLUMN forgotten INTEGER NOT NULL DEFAULT 0;

        CREATE TABLE objections (
            number INTEGER PRIMARY KEY, target TEXT NOT NULL, at TEXT NOT NULL, by TEXT NOT NULL, because TEXT NOT NULL,
            outcome TEXT, answeredAt TEXT, answeredBy TEXT, answer TEXT
        );
        """
}

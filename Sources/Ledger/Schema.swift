import GRDB

/// The tables, as a list of steps that are each taken once. A step that was released is never changed again.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1") { try $0.execute(sql: first) }
        migrator.registerMigration("panel") { try $0.execute(sql: panel) }
        migrator.registerMigration("publication") { try $0.execute(sql: publication) }
        migrator.registerMigration("forgetting") { try $0.execute(sql: forgetting) }
        return migrator
    }

    private static let first = """
        CREATE TABLE applicants (
            number INTEGER PRIMARY KEY,
            code TEXT UNIQUE,
            nameKey TEXT,
            name TEXT,
            nameEn TEXT
        );
        CREATE INDEX applicantsByName ON applicants (nameKey);

        CREATE TABLE packets (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            day TEXT NOT NULL,
            counter INTEGER NOT NULL,
            sha256 TEXT NOT NULL,
            shape TEXT NOT NULL,
            names TEXT NOT NULL,
            bytes INTEGER NOT NULL,
            received TEXT NOT NULL,
            source TEXT,
            state TEXT NOT NULL,
            since TEXT NOT NULL,
            original TEXT,
            applicant INTEGER REFERENCES applicants (number),
            attached INTEGER NOT NULL DEFAULT 0,
            name TEXT,
            nameEn TEXT,
            code TEXT,
            decided TEXT,
            codes TEXT NOT NULL DEFAULT '',
            whyZh TEXT,
            whyEn TEXT,
            tries INTEGER NOT NULL DEFAULT 0,
            nextTry INTEGER,
            version INTEGER NOT NULL DEFAULT 1,
            published INTEGER NOT NULL DEFAULT 0,
            UNIQUE (day, counter)
        );
        CREATE INDEX packetsByDigest ON packets (sha256);
        CREATE INDEX packetsByState ON packets (state, number);
        CREATE INDEX packetsByApplicant ON packets (applicant, number) WHERE applicant IS NOT NULL;
        CREATE INDEX packetsWithReason ON packets (number) WHERE whyZh IS NOT NULL;
        CREATE INDEX packetsToPublish ON packets (number) WHERE published < version;

        CREATE TABLE readings (packet TEXT PRIMARY KEY, reading BLOB NOT NULL);
        CREATE TABLE judgements (packet TEXT PRIMARY KEY, judgement BLOB NOT NULL);
        CREATE TABLE images (
            packet TEXT NOT NULL, number INTEGER NOT NULL, jpeg BLOB NOT NULL, PRIMARY KEY (packet, number)
        );
        CREATE TABLE corrections (
            packet TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, by TEXT NOT NULL, at TEXT NOT NULL,
            PRIMARY KEY (packet, field)
        );

        CREATE TABLE arriving (
            source TEXT NOT NULL, name TEXT NOT NULL, since TEXT NOT NULL, whyZh TEXT NOT NULL, whyEn TEXT NOT NULL,
            isPacket INTEGER NOT NULL,
            PRIMARY KEY (source, name)
        );

        CREATE TABLE departing (
            source TEXT NOT NULL, name BLOB NOT NULL, mark TEXT NOT NULL, PRIMARY KEY (source, name)
        );

        CREATE TABLE letters (
            packet TEXT NOT NULL, kind TEXT NOT NULL, made TEXT NOT NULL, sent TEXT, PRIMARY KEY (packet, kind)
        );
        CREATE TABLE sheets (date TEXT PRIMARY KEY, until TEXT NOT NULL, event INTEGER NOT NULL, sheet BLOB NOT NULL);
        CREATE TABLE notes (key TEXT PRIMARY KEY, value TEXT NOT NULL);

        CREATE TABLE events (
            number INTEGER PRIMARY KEY,
            packet TEXT,
            body TEXT NOT NULL,
            digest TEXT NOT NULL,
            chain TEXT NOT NULL
        );
        CREATE INDEX eventsByPacket ON events (packet, number) WHERE packet IS NOT NULL;
        CREATE TRIGGER eventsStay BEFORE DELETE ON events
        BEGIN SELECT RAISE(ABORT, 'an event is never removed'); END;
        CREATE TRIGGER eventsStand BEFORE UPDATE ON events
        BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
        """
}

private import Foundation
internal import GRDB
internal import Synchronization

/// The durable record of everything (台账): one SQLite file, written in transactions that survive a power cut.
///
/// WAL with `synchronous=FULL`: each commit is one fsync of the log, https://www.sqlite.org/pragma.html#pragma_synchronous.
/// Several processes may use it at once; SQLite's own locks keep their writes apart.
public final class Ledger: Sendable {
    public let path: String
    private let pool: DatabasePool
    private let isClosed = Atomic(false)

    /// Opens the ledger, made when it lacks, and brings its tables up to this version.
    ///
    /// - Parameters:
    ///   - path: of the file. Its folder must exist and should be the owner's alone.
    ///   - syncing: false leaves out the fsyncs, to measure what durability costs.
    public init(at path: String, syncing: Bool = true) throws(LedgerError) {
        self.path = path
        var configuration = Configuration()
        // A decision from the command line waits for the daemon's commit, never for more than that.
        configuration.busyMode = .timeout(10)
        // One reader beside the writer: the pages are built from a snapshot while intake goes on.
        configuration.maximumReaderCount = 2
        configuration.prepareDatabase { db in
            try db.execute(sql: "PRAGMA synchronous = \(syncing ? "FULL" : "OFF")")
        }
        do {
            pool = try DatabasePool(path: path, configuration: configuration)
            let migrator = Schema.migrator
            if try pool.read({ try migrator.hasBeenSuperseded($0) }) {
                throw LedgerError(.newer, path: path, cause: "unknown migrations")
            }
            try migrator.migrate(pool)
        } catch let error as LedgerError {
            throw error
        } catch {
            throw LedgerError(error, path: path)
        }
    }

    /// Reads one consistent state of the ledger, whatever is written meanwhile.
    public func read<Value>(_ body: (LedgerSnapshot) throws -> Value) throws -> Value {
        do {
            return try pool.read { try body(LedgerSnapshot(db: $0)) }
        } catch let error as DatabaseError {
            throw LedgerError(error, path: path)
        }
    }

    /// Everything that `body` writes is committed and durable when this returns, or nothing of it is written.
    public func write<Value>(_ body: (LedgerTransaction) throws -> Value) throws -> Value {
        do {
            return try pool.write { try body(LedgerTransaction(db: $0)) }
        } catch let error as DatabaseError {
            throw LedgerError(error, path: path)
        }
    }

    /// A number that changes when another connection, in this process or another, has committed.
    /// See https://www.sqlite.org/pragma.html#pragma_data_version.
    public func changeNumber() throws -> Int {
        do {
            return try pool.writeWithoutTransaction { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
        } catch {
            throw LedgerError(error, path: path)
        }
    }

    /// Copies the ledger as it stands, while others go on using it. See https://www.sqlite.org/backup.html.
    /// - Parameter path: of a file that does not exist yet.
    public func copy(to path: String) throws {
        do {
            let target = try DatabaseQueue(path: path)
            try pool.backup(to: target)
            try target.close()
        } catch {
            throw LedgerError(error, path: path)
        }
    }

    /// Writes the whole file anew without what was removed, so that nothing of it is left on the disk in the file or its
    /// log. See https://www.sqlite.org/lang_vacuum.html.
    public func compact() throws {
        do {
            try pool.writeWithoutTransaction { db in
                try db.execute(sql: "VACUUM")
                _ = try db.checkpoint(.truncate)
            }
        } catch {
            throw LedgerError(error, path: path)
        }
    }

    /// Closes it; the log is folded into the file. Nothing happens when it is closed already.
    public func close() throws {
        guard isClosed.exchange(true, ordering: .sequentiallyConsistent) == false else { return }
        do {
            // Readers are closed last, and a reader does not fold the log in.
            try pool.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
            try pool.close()
        } catch {
            throw LedgerError(error, path: path)
        }
    }
}

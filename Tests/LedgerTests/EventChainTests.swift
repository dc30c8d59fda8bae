import Foundation
import GRDB
import JSON
import Ledger
import Testing
import Values

@Suite("The event chain")
struct EventChainTests {
    /// Opens the ledger's file from outside and takes away what guards the events.
    private func tamper(_ box: LedgerBox, _ sql: String) throws {
        let file = try DatabaseQueue(path: box.folder + "/ledger.sqlite")
        try file.write { db in
            try db.execute(sql: "DROP TRIGGER eventsStay; DROP TRIGGER eventsStand;")
            try db.execute(sql: sql)
        }
        try file.close()
    }

    @Test("Holds over what was written, and its head moves with every event")
    func holds() throws {
        let box = try LedgerBox()
        var heads = [try box.ledger.read { try $0.head().chain }]
        #expect(heads == [ChainedEvent.beginning])
        for name in ["甲.zip", "\"\\\n.zip", "乙.zip"] {
            try box.accept(name, name: name)
            heads.append(try box.ledger.read { try $0.head().chain })
        }
        #expect(Set(heads).count == 4)
        #expect(try box.ledger.read { try $0.firstBrokenLink() } == nil)
        let event = try #require(try box.ledger.read { try $0.event(2) })
        #expect(event.event?.facts.first?.value == .string("\"\\\n.zip"))
        #expect(ChainedEvent.link(heads[1], event.digest) == heads[2])
    }

    @Test("No event is changed or removed through the ledger's own tables")
    func stands() throws {
        let box = try LedgerBox()
        try box.accept("a")
        let file = try DatabaseQueue(path: box.folder + "/ledger.sqlite")
        for sql in ["DELETE FROM events", "UPDATE events SET body = ''"] {
            #expect(throws: DatabaseError.self) { try file.write { try $0.execute(sql: sql) } }
        }
    }

    @Test(
        "Whatever is changed behind the ledger's back is found at its place",
        arguments: [
            (
                "UPDATE events SET body = replace(body, 'x.zip', 'y.zip') WHERE number = 2", 2,
                BrokenLink.Fault.bodyChanged
            ),
            ("UPDATE events SET chain = digest WHERE number = 3", 3, .chainChanged),
            ("DELETE FROM events WHERE number = 2", 2, .missing),
            ("DELETE FROM events WHERE number = 1", 1, .missing),
            ("UPDATE events SET number = 9 WHERE number = 3", 3, .missing),
        ])
    func changed(sql: String, number: Int, fault: BrokenLink.Fault) throws {
        let box = try LedgerBox()
        for name in ["a", "b", "c"] { try box.accept(name) }
        try tamper(box, sql)
        #expect(try box.ledger.read { try $0.firstBrokenLink() } == BrokenLink(number: number, fault: fault))
    }

    @Test("An event whose body and digest were both changed breaks the chain")
    func rewritten() throws {
        let box = try LedgerBox()
        for name in ["a", "b", "c"] { try box.accept(name) }
        let events = try box.ledger.read { ledger in
            var events: [ChainedEvent] = []
            try ledger.eachEvent {
                events.append($0); return true
            }
            return events
        }
        let forged = try #require(
            ChainedEvent(
                number: 2, body: events[1].body.replacingOccurrences(of: "x.zip", with: "y.zip"), after: events[0].chain
            ))
        try tamper(
            box,
            "UPDATE events SET body = '\(forged.body)', digest = '\(forged.digest)', chain = '\(forged.chain)' WHERE number = 2"
        )
        #expect(try box.ledger.read { try $0.firstBrokenLink() } == BrokenLink(number: 3, fault: .chainChanged))
    }
}

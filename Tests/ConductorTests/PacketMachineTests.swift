import Conductor
import Testing
import Values

@Suite("The states of a packet")
struct PacketMachineTests {
    typealias Event = PacketMachine.Event
    typealias Action = PacketMachine.Action

    static let events: [Event] =
        [
            .accepted, .acceptedAgain, .resumed, .retryAsked, .failed(again: true), .failed(again: false), .overtaken,
            .attached, .uncovered,
        ]
        + PacketState.allCases.map { .judged($0) } + PacketMachine.Decision.allCases.map { .decided($0) }
    static let verdicts: [PacketState] = [.queued, .returned, .held, .refused]

    /// What is expected, written a second time as a table: state, event, answer. Verdicts and decisions follow below.
    static let table: [PacketState: [(Event, Action)]] = [
        .arriving: [
            (.accepted, .read(.received)), (.acceptedAgain, .enter(.duplicate)), (.resumed, .stay),
            (.retryAsked, .fault(.notAccepted)), (.failed(again: true), .fault(.notAccepted)),
            (.failed(again: false), .fault(.notAccepted)), (.overtaken, .fault(.notAccepted)),
            (.attached, .fault(.notAccepted)), (.uncovered, .fault(.notAccepted)),
        ],
        .received: [
            (.accepted, .fault(.alreadyAccepted)), (.acceptedAgain, .fault(.alreadyAccepted)),
            (.resumed, .read(.received)), (.retryAsked, .stay), (.failed(again: true), .postpone(again: true)),
            (.failed(again: false), .postpone(again: false)), (.overtaken, .stay), (.attached, .fault(.notRead)),
            (.uncovered, .stay),
        ],
        .queued: standing, .returned: standing, .held: standing,
        .refused: [
            (.accepted, .fault(.alreadyAccepted)), (.acceptedAgain, .fault(.alreadyAccepted)), (.resumed, .stay),
            (.retryAsked, .read(.received)), (.failed(again: true), .fault(.notInHand)),
            (.failed(again: false), .fault(.notInHand)), (.overtaken, .stay), (.attached, .stay), (.uncovered, .stay),
        ],
        .ineligible: [
            (.accepted, .fault(.alreadyAccepted)), (.acceptedAgain, .fault(.alreadyAccepted)), (.resumed, .stay),
            (.retryAsked, .read(.received)), (.failed(again: true), .fault(.notInHand)),
            (.failed(again: false), .fault(.notInHand)), (.overtaken, .stay), (.attached, .judgeDossier),
            (.uncovered, .stay),
        ],
        .deferred: [
            (.accepted, .fault(.alreadyAccepted)), (.acceptedAgain, .fault(.alreadyAccepted)),
            (.resumed, .read(.received)), (.retryAsked, .read(.received)),
            (.failed(again: true), .postpone(again: true)), (.failed(again: false), .postpone(again: false)),
            (.overtaken, .stay), (.attached, .fault(.notRead)),
            (.uncovered, .stay),
        ],
        .duplicate: [
            (.accepted, .fault(.alreadyAccepted)), (.acceptedAgain, .fault(.alreadyAccepted)), (.resumed, .stay),
            (.retryAsked, .fault(.isDuplicate)), (.failed(again: true), .fault(.isDuplicate)),
            (.failed(again: false), .fault(.isDuplicate)), (.overtaken, .stay), (.attached, .fault(.isDuplicate)),
            (.uncovered, .stay),
        ],
        .superseded: [
            (.accepted, .fault(.alreadyAccepted)), (.acceptedAgain, .fault(.alreadyAccepted)), (.resumed, .stay),
            (.retryAsked, .read(.received)), (.failed(again: true), .fault(.notInHand)),
            (.failed(again: false), .fault(.notInHand)), (.overtaken, .stay), (.attached, .judgeDossier),
            (.uncovered, .judgeDossier),
        ],
    ]
    static let standing: [(Event, Action)] = [
        (.accepted, .fault(.alreadyAccepted)), (.acceptedAgain, .fault(.alreadyAccepted)), (.resumed, .stay),
        (.retryAsked, .read(.received)), (.failed(again: true), .fault(.notInHand)),
        (.failed(again: false), .fault(.notInHand)), (.overtaken, .enter(.superseded)), (.attached, .judgeDossier),
        (.uncovered, .stay),
    ]

    @Test("Every event in every state gives the answer of the table", arguments: PacketState.allCases)
    func everyStep(state: PacketState) throws {
        let expected = try #require(Self.table[state])
        for event in Self.events {
            var machine = PacketMachine(state: state)
            let action = machine.handle(event)
            switch event {
            case .judged(let verdict): #expect(action == Self.judged(state, verdict), "\(state) judged \(verdict)")
            case .decided(let decision):
                #expect(action == Self.decided(state, decision), "\(state) decided \(decision)")
            case .accepted, .acceptedAgain, .resumed, .retryAsked, .failed, .overtaken, .attached, .uncovered:
                #expect(expected.contains { $0.0 == event && $0.1 == action }, "\(state) \(event): \(action)")
            }
            switch action {
            case .enter(let next), .read(let next): #expect(machine.state == next)
            case .postpone: #expect(machine.state == .deferred)
            case .judgeDossier, .stay, .fault: #expect(machine.state == state)
            }
        }
    }

    private static func judged(_ state: PacketState, _ verdict: PacketState) -> Action {
        switch state {
        case .arriving: .fault(.notAccepted)
        case .duplicate: .fault(.isDuplicate)
        case .received, .queued, .returned, .held, .refused, .ineligible, .deferred, .superseded:
            verdicts.contains(verdict) ? .enter(verdict) : .fault(.noVerdict)
        }
    }

    private static func decided(_ state: PacketState, _ decision: PacketMachine.Decision) -> Action {
        switch state {
        case .arriving: .fault(.notAccepted)
        case .received: .fault(.notRead)
        case .duplicate: .fault(.isDuplicate)
        case .superseded: .fault(.isSuperseded)
        case .queued, .returned, .held, .refused, .ineligible, .deferred: .enter(decision.state)
        }
    }

    @Test("What a person decided stands against every later verdict", arguments: PacketMachine.Decision.allCases)
    func decisionsStand(decision: PacketMachine.Decision) {
        var machine = PacketMachine(state: .held)
        #expect(machine.handle(.decided(decision)) == .enter(decision.state))
        for verdict in Self.verdicts {
            #expect(machine.handle(.retryAsked) == .read(.received))
            #expect(machine.handle(.judged(verdict)) == .enter(decision.state))
        }
    }

    @Test("The way of a supplement: judged, overtaken, and read again it stays superseded")
    func supplement() {
        var machine = PacketMachine()
        #expect(machine.handle(.accepted) == .read(.received))
        #expect(machine.handle(.judged(.returned)) == .enter(.returned))
        #expect(machine.handle(.overtaken) == .enter(.superseded))
        #expect(machine.handle(.retryAsked) == .read(.received))
        #expect(machine.handle(.judged(.returned)) == .enter(.returned))
        #expect(machine.handle(.overtaken) == .enter(.superseded))
    }
}

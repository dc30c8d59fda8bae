public import Values

/// The states of a packet: what may happen to it, and what is then to do. It decides, the caller performs.
///
/// The way of most packets: `arriving` → `received` → `queued`, `returned`, `held` or `refused`, and when a newer packet
/// of the same applicant is judged → `superseded`. A person's decision overrules screening and stays in force.
public struct PacketMachine: Equatable, Sendable {
    /// What a person may decide.
    public enum Decision: String, Sendable, CaseIterable {
        case accept, `return`, reject

        public var state: PacketState {
            switch self {
            case .accept: .queued
            case .return: .returned
            case .reject: .ineligible
            }
        }
    }

    public enum Event: Equatable, Sendable {
        /// Its bytes lie in the vault.
        case accepted
        /// Its bytes lie in the vault, and did before.
        case acceptedAgain
        /// The program starts and finds it in this state, or its pause is over.
        case resumed
        /// A person wants it read again.
        case retryAsked
        /// Screening gave its verdict: `queued`, `returned`, `held` or `refused`.
        case judged(PacketState)
        /// Reading failed through our own fault. It may be tried again by itself, or waits for `retry`.
        case failed(again: Bool)
        case decided(Decision)
        /// A newer packet of the same applicant was judged.
        case overtaken
        /// A person said whose packet it is.
        case attached
        /// The packet that overtook it turned out to be another applicant's: it is the newest again.
        case uncovered
    }

    public enum Action: Equatable, Sendable {
        /// Record the state and hand it to a reader.
        case read(PacketState)
        /// Record the state and publish the report.
        case enter(PacketState)
        /// Record that it failed, and when it is tried again, if at all; publish the report.
        case postpone(again: Bool)
        /// Judge the applicant's dossier anew.
        case judgeDossier
        /// Nothing follows.
        case stay
        /// This cannot be; say so, change nothing.
        case fault(Fault)
    }

    /// Why an event has no place in a state.
    public enum Fault: String, Equatable, Sendable, CaseIterable {
        /// It was accepted before.
        case alreadyAccepted
        /// It is not accepted yet.
        case notAccepted
        /// It is not read yet.
        case notRead
        /// The packet that brought the same bytes first is the one to act upon.
        case isDuplicate
        /// The newer packet is the one to act upon.
        case isSuperseded
        /// Nobody was reading it.
        case notInHand
        /// Screening gives no such verdict.
        case noVerdict
    }

    public private(set) var state: PacketState
    /// What a person decided; it overrules screening.
    public private(set) var decided: PacketState?

    public init(state: PacketState = .arriving, decided: PacketState? = nil) {
        self.state = state
        self.decided = decided
    }

    public mutating func handle(_ event: Event) -> Action {
        let action = answer(to: event)
        switch action {
        case .read(let next), .enter(let next): state = next
        case .postpone: state = .deferred
        case .judgeDossier, .stay, .fault: break
        }
        return action
    }

    private mutating func answer(to event: Event) -> Action {
        switch state {
        case .arriving: arriving(event)
        case .received: received(event)
        case .queued, .returned, .held: standing(event)
        case .refused: refused(event)
        case .ineligible: ineligible(event)
        case .deferred: deferred(event)
        case .duplicate: duplicate(event)
        case .superseded: superseded(event)
        }
    }

    private func arriving(_ event: Event) -> Action {
        switch event {
        case .accepted: .read(.received)
        case .acceptedAgain: .enter(.duplicate)
        case .resumed: .stay
        case .retryAsked, .judged, .failed, .decided, .overtaken, .attached, .uncovered: .fault(.notAccepted)
        }
    }

    private mutating func received(_ event: Event) -> Action {
        switch event {
        case .accepted, .acceptedAgain: .fault(.alreadyAccepted)
        case .resumed: .read(.received)
        case .retryAsked, .overtaken, .uncovered: .stay
        case .judged(let verdict): enter(verdict)
        case .failed(let again): .postpone(again: again)
        case .decided, .attached: .fault(.notRead)
        }
    }

    /// `queued`, `returned`, `held`: judged, and the newest of its applicant.
    private mutating func standing(_ event: Event) -> Action {
        switch event {
        case .accepted, .acceptedAgain: .fault(.alreadyAccepted)
        case .resumed, .uncovered: .stay
        case .retryAsked: .read(.received)
        case .judged(let verdict): enter(verdict)
        case .failed: .fault(.notInHand)
        case .decided(let decision): decide(decision)
        case .overtaken: .enter(.superseded)
        case .attached: .judgeDossier
        }
    }

    private mutating func refused(_ event: Event) -> Action {
        switch event {
        case .accepted, .acceptedAgain: .fault(.alreadyAccepted)
        case .resumed, .overtaken, .uncovered: .stay
        case .retryAsked: .read(.received)
        case .judged(let verdict): enter(verdict)
        case .failed: .fault(.notInHand)
        case .decided(let decision): decide(decision)
        // Whose it is can be noted; there is nothing in it that could be judged.
        case .attached: .stay
        }
    }

    /// A person confirmed that it does not qualify: only a person takes that back.
    private mutating func ineligible(_ event: Event) -> Action {
        switch event {
        case .accepted, .acceptedAgain: .fault(.alreadyAccepted)
        case .resumed, .overtaken, .uncovered: .stay
        case .retryAsked: .read(.received)
        case .judged(let verdict): enter(verdict)
        case .failed: .fault(.notInHand)
        case .decided(let decision): decide(decision)
        case .attached: .judgeDossier
        }
    }

    private mutating func deferred(_ event: Event) -> Action {
        switch event {
        case .accepted, .acceptedAgain: .fault(.alreadyAccepted)
        case .resumed, .retryAsked: .read(.received)
        case .judged(let verdict): enter(verdict)
        case .failed(let again): .postpone(again: again)
        case .decided(let decision): decide(decision)
        case .overtaken, .uncovered: .stay
        case .attached: .fault(.notRead)
        }
    }

    private func duplicate(_ event: Event) -> Action {
        switch event {
        case .accepted, .acceptedAgain: .fault(.alreadyAccepted)
        case .resumed, .overtaken, .uncovered: .stay
        case .retryAsked, .judged, .failed, .decided, .attached: .fault(.isDuplicate)
        }
    }

    /// Kept for what it holds: it can be read again, and what it holds counts for the dossier. It is judged when it is
    /// the newest again.
    private mutating func superseded(_ event: Event) -> Action {
        switch event {
        case .accepted, .acceptedAgain: .fault(.alreadyAccepted)
        case .resumed, .overtaken: .stay
        case .retryAsked: .read(.received)
        case .judged(let verdict): enter(verdict)
        case .failed: .fault(.notInHand)
        case .decided: .fault(.isSuperseded)
        case .attached, .uncovered: .judgeDossier
        }
    }

    private mutating func decide(_ decision: Decision) -> Action {
        decided = decision.state
        return .enter(decision.state)
    }

    private func enter(_ verdict: PacketState) -> Action {
        switch verdict {
        case .queued, .returned, .held, .refused: .enter(decided ?? verdict)
        case .arriving, .received, .ineligible, .deferred, .duplicate, .superseded: .fault(.noVerdict)
        }
    }
}

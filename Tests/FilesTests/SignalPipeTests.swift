import Files
import Glibc
import Testing

/// Signals are the whole process's, so one test does all.
@Suite("Signals")
struct SignalPipeTests {
    @Test("A signal comes as a value, in the order of arrival; without one the wait ends in time")
    func values() throws {
        let signals = try SignalPipe([.hangUp])
        #expect(try signals.next(within: .zero) == nil)
        kill(getpid(), SIGHUP)
        #expect(try signals.next() == .hangUp)
        #expect(try signals.next(within: .milliseconds(1)) == nil)
        signal(SIGHUP, SIG_DFL)
    }
}

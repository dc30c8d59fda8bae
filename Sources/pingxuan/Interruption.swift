import Conductor
import Files
import Foundation

/// SIGTERM and SIGINT end a pass early: what is in hand is finished or handed back.
enum Interruption {
    static func heed(_ stop: StopFlag) throws {
        let signals = try SignalPipe([.terminate, .interrupt])
        Thread.detachNewThread {
            while !stop.isSet {
                if let signal = try? signals.next(), signal == .terminate || signal == .interrupt { stop.set() }
            }
        }
    }
}

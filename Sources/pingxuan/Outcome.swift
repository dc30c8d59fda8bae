import ArgumentParser
import Conductor
import Edition
import Files
import Ledger
import Text
import Values

/// How a command ends: 0 done, 1 a check failed, 64 usage, 65 bad configuration, 75 try again later.
enum Outcome {
    /// Runs a command; what it throws is told on standard error in both languages and becomes its exit status.
    static func of(_ body: () throws -> Void) throws {
        do {
            try body()
        } catch let exit as ExitCode {
            throw exit
        } catch let fault as ConfigurationFault {
            tell(fault.description)
            throw ExitCode(Trouble.Code.configuration.rawValue)
        } catch {
            let sentence = Faults.sentence(error)
            tell("\(sentence.zh)\n\(sentence.en)")
            throw ExitCode(code(error).rawValue)
        }
    }

    private static func code(_ error: any Error) -> Trouble.Code {
        switch error {
        case let trouble as Trouble: trouble.code
        case let error as LedgerError where error.code == .busy || error.code == .diskFull: .later
        case let error as FileError where error.code == .diskFull: .later
        case let error as FileError where error.code == .notFound: .usage
        default: .failed
        }
    }

    /// A line for a person, past standard output.
    static func tell(_ text: String) { Terminal.write(text + "\n", to: .errors) }

    /// What the command was asked for. Marks that a terminal might obey are written as JSON escapes them.
    static func show(_ text: String) { Terminal.write(Visible.json(text) + "\n", to: .output) }
}

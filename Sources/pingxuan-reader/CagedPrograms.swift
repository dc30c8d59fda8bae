import Documents
import Sandbox

/// Helping programs under the cage of this process.
struct CagedPrograms: ProgramRunner {
    func run(
        _ program: Program, arguments: [String], input: UnsafeRawBufferPointer, seconds: Int, outputLimit: Int
    ) throws(ProgramFailure) -> [UInt8] {
        guard let known = ChildProgram.Program(rawValue: program.rawValue) else { throw .notInstalled }
        let child = ChildProgram(known, arguments: arguments, seconds: seconds, outputLimit: outputLimit)
        do throws(ChildFailure) {
            return try child.run(input: input)
        } catch {
            switch error {
            case .couldNotStart: throw .notInstalled
            case .timedOut: throw .timedOut
            case .tooMuchOutput: throw .tooMuchOutput
            case .failed(let exitCode, let errors): throw .failed(status: Int(exitCode), message: errors)
            case .crashed(let signal, let errors): throw .failed(status: -Int(signal), message: errors)
            }
        }
    }
}

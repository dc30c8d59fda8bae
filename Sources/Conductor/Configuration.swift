private import Digests
public import Edition
private import Foundation
public import Panel
public import Reporting
internal import Values

/// Everything in `config/`, read and checked.
public struct Configuration: Sendable {
    public var edition: Edition
    public var daemon: DaemonRules
    public var templates: Templates
    /// Who judges; nobody where `panel.yaml` is absent.
    public var panel: PanelConfiguration
    /// SHA-256 of the edition's file: when it changes, the event chain tells.
    public var fingerprint: String

    /// - Parameter root: Its `config` is read.
    public static func load(root: String) throws(ConfigurationFault) -> Configuration {
        let folder = root == "." ? "config" : "\(root)/config"
        let edition = try EditionFile.read(path: "\(folder)/edition.yaml")
        let daemon = try daemon(root: root)
        return Configuration(
            edition: edition, daemon: daemon, templates: try templates(folder: "\(folder)/templates"),
            panel: try panel(root: root),
            fingerprint: fingerprint(path: "\(folder)/edition.yaml"))
    }

    /// Only `daemon.yaml`.
    static func daemon(root: String) throws(ConfigurationFault) -> DaemonRules {
        let path = (root == "." ? "config" : "\(root)/config") + "/daemon.yaml"
        guard let text = try text(path: path) else { return DaemonRules() }
        return try DaemonFile.parse(text, file: path)
    }

    /// Only `panel.yaml`.
    static func panel(root: String) throws(ConfigurationFault) -> PanelConfiguration {
        let path = (root == "." ? "config" : "\(root)/config") + "/panel.yaml"
        guard let text = try text(path: path) else { return PanelConfiguration() }
        return try PanelFile.parse(text, file: path)
    }

    /// The text of a file that may be absent; nil where it is.
    private static func text(path: String) throws(ConfigurationFault) -> String? {
        guard FileManager.default.fileExists(atPath: path) else { return nil }
        guard let data = FileManager.default.contents(atPath: path), let text = String(data: data, encoding: .utf8)
        else {
            throw ConfigurationFault(
                file: path, line: 1,
                message: Bilingual(zh: "无法读取此文件，或它不是 UTF-8 编码", en: "the file cannot be read, or is not UTF-8"))
        }
        return text
    }

    private static func templates(folder: String) throws(ConfigurationFault) -> Templates {
        var own: [String: String] = [:]
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        where name.hasSuffix(".mustache") {
            guard let data = FileManager.default.contents(atPath: "\(folder)/\(name)"),
                let text = String(data: data, encoding: .utf8)
            else { continue }
            own[name] = text
        }
        do throws(TemplateFault) {
            return try Templates(overriding: own)
        } catch {
            throw ConfigurationFault(
                file: "\(folder)/\(error.file)", line: error.line,
                message: Bilingual(zh: error.sentence.zh + error.cause, en: "\(error.sentence.en) \(error.cause)"))
        }
    }

    private static func fingerprint(path: String) -> String {
        let data = FileManager.default.contents(atPath: path) ?? Data()
        return data.withUnsafeBytes { SHA256.digest(of: $0)?.hex } ?? ""
    }

    /// Where Tesseract lies, when it is installed.
    public static var tesseract: String? {
        let path = "/usr/bin/tesseract"
        return FileManager.default.isExecutableFile(atPath: path) ? path : nil
    }

    /// What reading needs of it.
    var readingRules: ReadingRules {
        edition.readingRules(
            limits: daemon.limits, recognisesScans: daemon.recognisesScans && Self.tesseract != nil)
    }
}

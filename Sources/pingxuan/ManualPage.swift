import ArgumentParser
import Reporting

/// The manual page, in the language of man(7). Made from the commands themselves, so that it tells what they do.
enum ManualPage {
    static var text: String {
        var lines = [
            #".\" Written by “pingxuan manual”."#, #".TH PINGXUAN 1 "" "pingxuan" "评选 Pingxuan""#, ".nh", ".ad l",
            ".SH NAME", #"pingxuan \- "# + escaped(Pingxuan.configuration.abstract),
            ".SH SYNOPSIS", #".B pingxuan"#, #".I 命令 command"#, "[...]",
            ".SH DESCRIPTION",
        ]
        lines += asItStands(Pingxuan.configuration.discussion)
        lines.append(".SH 命令 COMMANDS")
        for command in Pingxuan.configuration.subcommands { lines += section(of: command, after: "pingxuan") }
        lines += [".SH 审核意见代码 FINDINGS"] + asItStands(FindingGuide.all.map(\.text).joined(separator: "\n"))
        lines += [".SH 退出状态 EXIT STATUS"] + asItStands(exits) + [".SH 文件 FILES"] + asItStands(files)
        return lines.joined(separator: "\n")
    }

    private static func section(of command: any ParsableCommand.Type, after parent: String) -> [String] {
        let name = parent + " " + (command.configuration.commandName ?? "")
        var lines = [".SS " + escaped(name)]
        lines += asItStands(Pingxuan.helpMessage(for: command, columns: 76))
        for below in command.configuration.subcommands { lines += section(of: below, after: name) }
        return lines
    }

    /// Lines that are neither filled nor set anew.
    private static func asItStands(_ text: String) -> [String] {
        [".nf"] + text.split(separator: "\n", omittingEmptySubsequences: false).map(escaped) + [".fi"]
    }

    /// A line that begins with a dot or a quote would be a request.
    private static func escaped(_ line: some StringProtocol) -> String {
        let safe = String(line).replacing("\\", with: "\\e").replacing("-", with: "\\-")
        return safe.hasPrefix(".") || safe.hasPrefix("'") ? "\\&" + safe : safe
    }

    private static let exits = """
        0   完成 done
        1   材料不齐，或核对不符 a checked packet is not complete, or a verification failed
        64  用法有误 usage
        65  配置有误，指明文件与行 bad configuration: its file and line are named
        75  稍后再试 try again later: another process takes packets, the disk is full, or a packet will be retried
        """

    private static let files = """
        config/edition.yaml   本届规则 the rules of the edition
        config/daemon.yaml    本机设置 settings of this machine
        config/panel.yaml     评委 the judges
        inbox/                放入材料包 drop packets here
        outbox/index.html     总览 where everything stands
        .pingxuan/            台账与保管库 ledger and vault
        """
}

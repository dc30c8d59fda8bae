import Deflate

@testable import ReadingStage

/// Builds small packets: texts and pictures of plain colours, enough for what reading has to tell apart.
enum PacketBuilder {
    static func zip(_ files: [(String, [UInt8])]) -> [UInt8] {
        var writer = ZipWriter()
        for (name, bytes) in files { try? writer.add(name, bytes) }
        return writer.finish()
    }

    /// A bitmap of stripes, which looks like no page and no sign.
    static func photo(_ seed: Int = 0, width: Int = 900, height: Int = 600) -> [UInt8] {
        bitmap(width: width, height: height) { x, y in
            (
                UInt8(truncatingIfNeeded: x / 4 + seed * 31), UInt8(truncatingIfNeeded: y / 3 + x / 7),
                UInt8(truncatingIfNeeded: (x + y) / 6)
            )
        }
    }

    /// Two colours on white.
    static func sign() -> [UInt8] {
        bitmap(width: 400, height: 200) { x, y in
            (40..<160).contains(x) && (40..<160).contains(y) ? (20, 120, 80) : (255, 255, 255)
        }
    }

    private static func bitmap(
        width: Int, height: Int, _ colour: (Int, Int) -> (red: UInt8, green: UInt8, blue: UInt8)
    ) -> [UInt8] {
        func long(_ value: Int) -> [UInt8] { (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
        let row = (width * 3 + 3) / 4 * 4
        var bytes = Array("BM".utf8) + long(54 + row * height) + long(0) + long(54)
        bytes += long(40) + long(width) + long(height) + [1, 0, 24, 0] + long(0) + long(row * height)
        bytes += long(2_835) + long(2_835) + long(0) + long(0)
        for y in 0..<height {
            for x in 0..<width {
                let pixel = colour(x, y)
                bytes += [pixel.blue, pixel.green, pixel.red]
            }
            bytes += [UInt8](repeating: 0, count: row - width * 3)
        }
        return bytes
    }

    static func text(_ text: String) -> [UInt8] { Array(text.utf8) }

    static let form = text(
        """
        企业报名表
        企业名称：甲乙客户服务有限公司
        统一社会信用代码：91370102MALPWTYN69
        通讯地址：山东省济南市一路1号
        联系人：张三
        手机：13800000000
        邮箱：a@example.cn
        主营业务：为银行提供呼入呼出服务。
        员工总数：100人
        坐席数量：80席
        交付语言：普通话、英语
        公司总资产（万元）：1000
        主营业务收入（万元）：900
        客户满意度：95%
        激励与惩罚措施：奖优罚劣。
        信息安全制度：有。
        公司决策人：李四（总经理）
        """)
    static let blankForm = text(
        String(decoding: form, as: UTF8.self).split(separator: "\n").map { line in
            line.contains("：") ? line.prefix { $0 != "：" } + "：" : line
        }.joined(separator: "\n"))
    static let chinese = "公司简介\n" + String(repeating: "甲乙公司成立于2005年，是一家呼叫中心企业。", count: 12)
    static let english =
        "Company Profile\n" + String(repeating: "Jia Yi was founded in 2005 and runs a contact centre. ", count: 12)

    static func successCase(_ title: String, year: Int = 2019) -> [UInt8] {
        text("成功案例：\(title)\n服务时间：\(year)年1月至\(year)年12月\n项目背景\n客服热线接通率低。\n实施效果\n坐席满意度提升。")
    }
}

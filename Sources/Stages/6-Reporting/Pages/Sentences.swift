import Values

extension PacketReport {
    /// What became of the packet, in one sentence.
    var sentence: Bilingual {
        let mends = findings.count { $0.severity == .blocking }
        let doubts = findings.count { $0.severity == .review }
        switch verdict {
        case .arriving: return Bilingual(zh: "正在到件，尚未收齐。", en: "Still arriving: not all of it is here yet.")
        case .received: return Bilingual(zh: "已收件，正在审核。", en: "Received: it is being looked at.")
        case .queued:
            return Bilingual(zh: "可以进入评审：材料齐全，已在待评队列。", en: "It can go on: complete, and waiting for scoring.")
        case .returned:
            guard mends > 0 else {
                return Bilingual(zh: "暂不能进入评审：已由工作人员退回补正。", en: "It cannot go on yet: staff sent it back to be mended.")
            }
            let zh = mendBy.map { "，请于 \($0) 前（含当日）补齐" } ?? ""
            let en = mendBy.map { ", by \($0) at the latest" } ?? ""
            return Bilingual(
                zh: "暂不能进入评审：有 \(mends) 项需要补正\(zh)。",
                en: "It cannot go on yet: \(mends) \(mends == 1 ? "thing" : "things") to mend\(en).")
        case .held:
            guard doubts > 0 else {
                return Bilingual(zh: "暂缓：需由工作人员确认。", en: "On hold: a person has to settle it.")
            }
            return Bilingual(
                zh: "暂缓：有 \(doubts) 项需由工作人员确认，申报单位暂不必处理。",
                en:
                    "On hold: a person has to settle \(doubts) \(doubts == 1 ? "point" : "points"); the applicant need do nothing yet."
            )
        case .ineligible: return Bilingual(zh: "经人工确认，不符合参评条件。", en: "A person confirmed that it does not qualify.")
        case .refused:
            return Bilingual(
                zh: "不能进入评审：材料包未能受理，原件已妥善保存。请申报单位重新发送。",
                en:
                    "It cannot go on: the packet could not be taken in. The original is kept; please ask for it to be sent again."
            )
        case .deferred:
            return Bilingual(
                zh: "系统暂时未能处理，将自动重试；申报单位不必处理。",
                en: "We could not handle it just now and will try again; the applicant need do nothing.")
        case .duplicate:
            return Bilingual(zh: "与此前收到的材料包完全相同，不必处理。", en: "The same bytes came before; nothing is to be done.")
        case .superseded:
            return Bilingual(
                zh: "同一企业已发来更新的材料，以最新一份为准。", en: "The applicant has sent a newer packet, which counts instead.")
        }
    }

    /// The findings that decide, grave ones first.
    var asks: [Finding] {
        Severity.inReports.filter { $0 != .advice }.flatMap { severity in findings.filter { $0.severity == severity } }
    }
}

extension PacketEvent {
    var what: Bilingual {
        switch kind {
        case "received": Bilingual(zh: "收件", en: "Received")
        case "judged": Bilingual(zh: "审核", en: "Judged")
        case "decided": Bilingual(zh: "人工决定", en: "Decided")
        case "attached": Bilingual(zh: "归入企业", en: "Attached")
        case "deferred": Bilingual(zh: "暂缓处理", en: "Deferred")
        case "corrected": Bilingual(zh: "核对扫描件栏目", en: "A scanned field was settled")
        case "sent": Bilingual(zh: "信件已发", en: "Letter sent")
        case "superseded": Bilingual(zh: "被新材料替换", en: "Superseded")
        case "retried": Bilingual(zh: "重新读取", en: "Read again")
        case "reminded": Bilingual(zh: "发出催办", en: "Reminded")
        default: Bilingual(zh: kind, en: kind)
        }
    }
}

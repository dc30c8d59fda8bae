import Values

extension SampleSetMaker {
    /// Applications that lack something: returned, with all that is to be mended.
    mutating func addIncomplete() {
        zip("缺中文简介", "no Chinese profile", .returned, ["profile.zh.missing"]) { $0.profileZh = nil }
        zip("中文简介 1003 字", "Chinese profile of 1,003 characters", .returned, ["profile.zh.too-long"]) {
            $0.profileZh = SampleText.profileZh($0.company, characters: 1_003)
        }
        zip("信用代码校验位错误", "a wrong check digit in the credit code", .returned, ["form.invalid"]) {
            var maker = FormMaker($0.company)
            let body = String($0.company.code.dropLast())
            let right = CreditCodeMaker.checkCharacter(of: body)
            maker.replaced["org.uscc"] = body + (right == "0" ? "1" : "0")
            $0.answers = maker.answers()
        }
        zip("报名表漏填两项", "two fields of the form left blank", .returned, ["form.incomplete"]) {
            var maker = FormMaker($0.company)
            maker.blanks = ["contact.email", "fin.assets"]
            $0.answers = maker.answers()
        }
        zip("缺 LOGO 和英文简介", "no logo and no English profile", .returned, ["logo.missing", "profile.en.missing"]) {
            $0.logoName = nil
            $0.profileEn = nil
        }
        zip("一张照片损坏", "one picture damaged", .returned, ["item.unreadable", "photo.too-few"]) {
            $0.photos[1] = Array($0.photos[1].prefix($0.photos[1].count / 2))
        }
        zip("四个案例", "four cases", .returned, ["case.too-many"]) { $0.cases = (0..<4).map { SampleCase($0) } }
        zip("缺报名表和案例", "no form and no case", .returned, ["case.missing", "form.missing"]) {
            $0.formFormat = nil
            $0.stampedName = nil
            $0.cases = []
        }
    }

    /// Applications that only a person can settle.
    mutating func addDoubtful() {
        zip("注册地在境外", "an enterprise from abroad", .held, ["eligibility.region"]) {
            $0.company.nameZh = "样例（马来西亚）呼叫中心有限公司"
            $0.company.address = "马来西亚吉隆坡样例路8号"
            var maker = FormMaker($0.company)
            $0.answers = maker.answers()
        }
        zip("案例不属本行业", "cases of another trade", .held, ["eligibility.case"]) { application in
            for index in application.cases.indices { application.cases[index].isOfTrade = false }
        }
        zip("报名表只有扫描件", "the form as a scan only", .held, ["form.scanned"]) {
            $0.formFormat = nil
            $0.stampedName = "报名表（盖章扫描件）"
        }
        zip("两份不同的中文简介", "two different Chinese profiles", .held, ["item.ambiguous"]) {
            let other = SampleText.profileZh($0.company, characters: 700, seed: 9)
            $0.others = [
                .init(items: [.profileZh], file: SampleFile("公司介绍-A.docx", SampleApplication.text(other, .docx)))
            ]
        }
    }
}

/// The names that offices give their files, without endings. `%S` stands for the company's short name, `%N` for its name.
enum VariedNames {
    static let forms = [
        "报名表", "企业报名表", "1、报名表", "附件1：中国最具影响力呼叫中心企业(2019-2020)企业报名表", "%S-报名表", "%N报名表", "%S申报表（1）", "申报表-终稿",
        "报名登记表", "参评申请表", "01 企业报名表（填写版）", "%S_申报书", "附件一 企业报名表", "Application Form", "企业信息表", "最具影响力呼叫中心评选报名表20200419",
    ]
    static let stamped = [
        "报名表盖章扫描件", "报名表盖章页", "企业报名表_扫描件", "%S报名表（盖章版）", "盖章页", "报名表（盖章）", "扫描件-报名表", "报名表盖章扫描件（1）",
    ]
    static let chinese = [
        "企业简介（中文）", "公司简介", "%S企业介绍（中文）", "2-公司简介（中）", "公司概况", "企业宣传文字", "中文简介v3", "公司简介-中文版1000字", "%N简介", "企业介绍",
        "gongsijianjie",
        "附件2 企业中文简介",
    ]
    static let english = [
        "企业简介(英文)", "Company Profile", "Introduction of Sample (English)", "公司简介-英", "英文简介翻译稿v3", "About us",
        "Profile_EN", "%S英文介绍",
        "附件3 企业英文简介", "English profile", "公司英文简介",
    ]
    static let both = ["1、中英文企业简介", "企业简介（中英文）", "%S简介 中英文版", "公司简介"]
    static let logos = ["LOGO", "公司logo", "LOGO透明底", "%S标志（横版）", "企业标识", "logo-final", "公司商标", "%Slogo1", "企业LOGO电子版"]
    static let photos: [@Sendable (Int) -> String] = [
        { "企业图片\($0)" }, { "\($0)" }, { "图片\($0)" }, { "职场照片-\($0)" }, { "IMG_20200411_0933\($0)5" },
        { "DSC_043\($0)" },
        { "微信图片_2020050610301\($0)" }, { "办公环境（\($0)）" }, { ["大厅", "前台", "座席区", "培训室", "外景", "会议室"][($0 - 1) % 6] },
        { "mmexport158731234567\($0)" }, { "QQ图片2020041911020\($0)" }, { "公司实景0\($0)" }, { "P104011\($0)" },
    ]
    static let cases: [@Sendable (Int, SampleCase) -> String] = [
        { number, _ in "案例\(number)" }, { "成功案例\($0)-\($1.title)" }, { number, _ in "附件4：案例\(number)" },
        { "案例\(["一", "二", "三", "四", "五"][($0 - 1) % 5])：\($1.title)" }, { "客户案例-\($1.title)" }, { $1.title },
        { number, _ in "Case \(number)" }, { number, _ in "2019年度成功案例（\(number)）" }, { "\($0).\($1.title)案例" },
    ]
    static let allCases = ["案例介绍（1-3）", "成功案例", "2019年度成功案例汇总", "%S客户案例"]
    static let folders = ["", "", "参评材料", "%S参评材料", "申报材料/%S", "新建文件夹", "最具影响力呼叫中心企业申报材料（%S）", "材料"]
    static let packets = ["参评材料", "资料打包", "新建文件夹", "%N", "%S-最具影响力呼叫中心申报材料", "%S参评材料0419", "报名材料", "压缩文件 (2)"]

    static func one(_ names: [String], _ company: SampleCompany, _ random: inout SampleRandom) -> String {
        random.pick(names).replacing("%S", with: company.short).replacing("%N", with: company.nameZh)
    }
}

/// The wordings under which offices print a field of the form, without its unit.
struct FormWording {
    var key: String
    /// The first is the usual one.
    var labels: [String]
    /// Required by the edition.
    var isRequired = true

    static let all: [FormWording] = [
        .init(
            key: "org.name_zh",
            labels: [
                "企业名称", "企业名称（中文）", "公司名称", "单位名称", "企业全称", "公司全称（盖章）", "参评企业名称", "申报单位", "参评单位（公章）", "单位名称（与公章一致）",
            ]),
        .init(key: "org.name_en", labels: ["企业名称（英文）", "英文名称", "公司英文名称", "企业英文全称"], isRequired: false),
        .init(
            key: "org.uscc", labels: ["统一社会信用代码", "社会信用代码", "信用代码", "统一社会信用代码（18位）", "营业执照统一社会信用代码", "统一社会信用代码/组织机构代码"]),
        .init(key: "org.kind", labels: ["单位性质", "企业性质", "公司性质"], isRequired: false),
        .init(key: "org.center_type", labels: ["中心类型", "呼叫中心类型"], isRequired: false),
        .init(key: "org.founded", labels: ["成立时间", "成立日期", "公司成立时间", "注册时间"], isRequired: false),
        .init(
            key: "org.address",
            labels: ["通讯地址", "公司地址", "办公地址", "企业地址", "联系地址", "单位地址", "注册地址", "通讯地址及邮编", "详细地址", "公司通讯地址"]),
        .init(key: "contact.name", labels: ["联系人", "联系人姓名", "申报联系人", "项目联系人", "联络人", "填表人", "企业联系人", "参评联系人"]),
        .init(key: "contact.title", labels: ["职务", "部门/职务", "联系人职务"], isRequired: false),
        .init(key: "contact.mobile", labels: ["手机", "联系电话", "手机号码", "电话", "联系人电话", "移动电话", "联系方式", "手机/电话", "联系人手机号"]),
        .init(key: "contact.email", labels: ["电子邮箱", "邮箱", "E-mail", "电子邮件", "Email", "联系邮箱", "邮箱地址", "电子信箱"]),
        .init(key: "biz.main", labels: ["公司主营业务", "主营业务", "主要业务", "经营范围", "主营业务介绍", "企业主营业务", "主要经营业务", "主营业务简述"]),
        .init(key: "dist.sites", labels: ["公司业务分布", "职场分布", "业务分布"], isRequired: false),
        .init(key: "awards.list", labels: ["公司获奖情况", "获奖情况", "所获荣誉"], isRequired: false),
        .init(
            key: "scale.staff_total",
            labels: ["公司人员规模", "员工总数", "员工人数", "人员规模", "人员总数", "职工总数", "企业总人数", "现有员工人数", "在职员工总数"]),
        .init(key: "scale.seats_total", labels: ["公司坐席数量", "坐席数量", "座席总数", "坐席总数", "座席规模", "呼叫中心坐席数", "座席数量", "席位数"]),
        .init(key: "lang.list", labels: ["公司交付语言种类", "交付语言", "服务语言", "交付语言种类（含方言）", "服务语种", "语言种类", "支持语种"]),
        .init(key: "in.answer_rate", labels: ["人工接通率", "接通率"], isRequired: false),
        .init(key: "hr.attrition", labels: ["座席年流失率", "人员流失率", "年流失率"], isRequired: false),
        .init(key: "fin.assets", labels: ["公司总资产", "总资产", "资产总额", "企业总资产", "公司资产总额", "2019年末总资产", "公司总资产（2019年末）"]),
        .init(
            key: "fin.revenue",
            labels: ["公司主营业务收入", "主营业务收入", "2019年主营业务收入", "营业收入", "年营业收入", "主营业务收入（2019年度）", "2019年度营业收入"]),
        .init(key: "csat.score", labels: ["客户满意度", "客户满意率", "年度客户满意度", "服务满意度（年度）", "综合客户满意度", "客户满意度评价"]),
        .init(key: "mgmt.incentives", labels: ["公司激励与惩罚措施", "激励与惩罚措施", "激励措施", "奖惩制度", "激励与惩罚机制", "员工奖惩措施", "奖惩措施"]),
        .init(key: "sec.policies", labels: ["公司信息安全制度", "信息安全制度", "信息安全", "信息安全管理制度", "信息安全措施", "信息安全保障措施"]),
        .init(
            key: "lead.name",
            labels: ["决策人姓名/职务", "公司决策人", "决策人", "企业决策人", "企业负责人", "公司负责人", "主要决策人（姓名、职务）"]),
    ]
}

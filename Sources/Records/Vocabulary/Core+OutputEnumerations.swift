extension Vocabulary {
    static let outputEnumerations: [Enumeration] = [
        Enumeration(
            "paper-form",
            [
                Enumerator("article", "article", "研究论文"), Enumerator("review", "review", "综述"),
                Enumerator("proceedings", "paper in proceedings", "会议论文"), Enumerator("abstract", "abstract", "摘要"),
                Enumerator("letter", "letter", "快报"), Enumerator("case-report", "case report", "病例报告"),
                Enumerator("editorial", "editorial", "社论"), Enumerator("other", "other", "其他"),
                Enumerator("extended-abstract", "extended abstract", "扩展摘要"),
            ]),
        Enumeration(
            "paper-medium",
            [
                Enumerator("journal", "journal", "期刊"), Enumerator("event", "event or its proceedings", "会议或论文集"),
                Enumerator("press", "newspaper or magazine", "报纸或杂志"),
                Enumerator("repository", "repository", "预印本库或知识库"),
            ]),
        Enumeration(
            "artwork-form",
            [
                Enumerator("performance", "performance", "表演"), Enumerator("composition", "composition", "作曲"),
                Enumerator("arrangement", "arrangement", "编曲"), Enumerator("visual-art", "visual art", "视觉艺术"),
                Enumerator("audiovisual", "film, radio or television", "影视广播"),
                Enumerator("other", "other", "其他"),
            ]),
        Enumeration(
            "paper-tier",
            [
                Enumerator("high-quality", "high quality", "高质量论文"), Enumerator("core", "core", "核心期刊"),
                Enumerator("general", "general", "一般期刊"),
            ]),
        Enumeration(
            "index",
            [
                Enumerator("sci", "SCI", "SCI"), Enumerator("ssci", "SSCI", "SSCI"),
                Enumerator("ahci", "A&HCI", "A&HCI"),
                Enumerator("ei", "EI", "EI"), Enumerator("cssci", "CSSCI", "CSSCI"), Enumerator("istp", "ISTP", "ISTP"),
                Enumerator("double-core", "two core lists", "双核心"), Enumerator("pku-core", "PKU core", "北大核心"),
                Enumerator("stat-core", "statistical source", "科技核心"),
                Enumerator("general", "none of them", "一般期刊（未收录）"), Enumerator("proceedings", "proceedings", "论文集"),
            ]),
        Enumeration(
            "retraction",
            [
                Enumerator("honest-error", "honest error", "诚实性错误"), Enumerator("misconduct", "misconduct", "学术不端"),
            ]),
        Enumeration(
            "publisher-tier",
            [
                Enumerator("top", "top publisher", "权威出版社"), Enumerator("other", "other publisher", "一般出版社"),
            ]),
        Enumeration(
            "book-form",
            [
                Enumerator("monograph", "monograph", "专著"), Enumerator("textbook", "textbook", "教材"),
                Enumerator("translation", "translation", "译著"), Enumerator("edited", "edited book", "编著"),
                Enumerator("chapter", "chapter", "章节"), Enumerator("other", "other", "其他"),
            ]),
        Enumeration(
            "talk-form",
            [
                Enumerator("keynote", "keynote", "主旨报告"), Enumerator("invited", "invited", "特邀报告"),
                Enumerator("oral", "oral", "口头报告"), Enumerator("poster", "poster", "墙报"),
                Enumerator("other", "other", "其他"),
            ]),
    ]
}

/// A word in Latin letters and in Chinese.
struct Word {
    let latin: String
    let chinese: String

    init(_ latin: String, _ chinese: String) {
        self.latin = latin
        self.chinese = chinese
    }
}

/// The words of which samples are made. None needs escaping in XML.
enum Words {
    static let families = [
        Word("Li", "李"), Word("Wang", "王"), Word("Zhang", "张"), Word("Liu", "刘"), Word("Chen", "陈"),
        Word("Yang", "杨"), Word("Zhao", "赵"), Word("Huang", "黄"), Word("Zhou", "周"), Word("Wu", "吴"),
        Word("Xu", "徐"), Word("Sun", "孙"), Word("Hu", "胡"), Word("Zhu", "朱"), Word("Gao", "高"),
        Word("Lin", "林"), Word("He", "何"), Word("Guo", "郭"), Word("Ma", "马"), Word("Luo", "罗"),
        Word("Liang", "梁"), Word("Song", "宋"), Word("Zheng", "郑"), Word("Xie", "谢"), Word("Han", "韩"),
        Word("Tang", "唐"), Word("Feng", "冯"), Word("Yu", "于"), Word("Dong", "董"), Word("Xiao", "萧"),
        Word("Cheng", "程"), Word("Cao", "曹"), Word("Yuan", "袁"), Word("Deng", "邓"), Word("Shen", "沈"),
        Word("Ouyang", "欧阳"), Word("Situ", "司徒"),
    ]

    static let givens = [
        Word("wei", "伟"), Word("fang", "芳"), Word("min", "敏"), Word("jing", "静"), Word("li", "丽"),
        Word("qiang", "强"), Word("lei", "磊"), Word("jun", "军"), Word("yang", "洋"), Word("yong", "勇"),
        Word("yan", "艳"), Word("jie", "杰"), Word("juan", "娟"), Word("tao", "涛"), Word("ming", "明"),
        Word("chao", "超"), Word("xia", "霞"), Word("ping", "平"), Word("gang", "刚"), Word("hui", "慧"),
        Word("ning", "宁"), Word("xue", "雪"), Word("lan", "兰"), Word("rui", "瑞"), Word("hao", "浩"),
        Word("yu", "雨"), Word("chen", "晨"), Word("xin", "欣"), Word("zhi", "志"), Word("hong", "红"),
        Word("jia", "佳"), Word("mei", "梅"), Word("wen", "文"), Word("bo", "博"), Word("ying", "颖"),
    ]

    static let latinGivens = [
        "Anna", "Björn", "Clara", "Dmitri", "Elena", "Fatima", "Giulia", "Hugo", "Ines", "João", "Katarzyna", "Lars",
        "Maria", "Noor", "Olga", "Pierre", "Quentin", "Rosa", "Søren", "Tereza", "Ursula", "Viktor", "Wanjiru", "Yusuf",
    ]

    static let latinFamilies = [
        "Andersen", "Berg", "Costa", "Dvořák", "Eriksson", "Fischer", "García", "Haddad", "Ivanova", "Jansen",
        "Kowalski", "Lindqvist", "Moreau", "Novák", "Okafor", "Pereira", "Quintana", "Rossi", "Schäfer", "Tanaka",
        "Ueda", "Vasquez", "Weber", "Yilmaz",
    ]

    static let cities = [
        Word("Qinghe", "清河"), Word("Linjiang", "临江"), Word("Dongshan", "东山"), Word("Xihu", "西湖"),
        Word("Nanling", "南岭"), Word("Beiyuan", "北原"), Word("Yunhai", "云海"), Word("Jinsha", "金沙"),
        Word("Luming", "鹿鸣"), Word("Pingchuan", "平川"), Word("Haining", "海宁"), Word("Fengze", "丰泽"),
    ]

    static let schools = [
        Word("School of Life Sciences", "生命科学学院"), Word("School of Pharmacy", "药学院"),
        Word("School of Biomedical Engineering", "生物医学工程学院"), Word("School of Public Health", "公共卫生学院"),
        Word("School of Basic Medicine", "基础医学院"), Word("School of Nursing", "护理学院"),
        Word("School of Food Science", "食品科学学院"), Word("School of Veterinary Medicine", "动物医学院"),
    ]
}

extension Words {
    static let studies = [
        Word("Structural basis", "结构基础"), Word("Clinical validation", "临床验证"), Word("A cohort study", "队列研究"),
        Word("Large-scale preparation", "规模化制备"), Word("Quality control", "质量控制"),
        Word("A randomised comparison", "随机对照比较"), Word("Rapid detection", "快速检测"),
        Word("Single-cell profiling", "单细胞图谱"), Word("Genome-wide screening", "全基因组筛选"),
        Word("Mechanism and regulation", "机制与调控"), Word("Process development", "工艺开发"),
        Word("Safety evaluation", "安全性评价"), Word("A systematic review", "系统综述"),
        Word("Imaging and quantification", "成像与定量"),
    ]

    static let objects = [
        Word("recombinant antibodies", "重组抗体"), Word("mesenchymal stem cells", "间充质干细胞"),
        Word("lipid nanoparticles", "脂质纳米颗粒"), Word("circulating tumour DNA", "循环肿瘤 DNA"),
        Word("traditional herbal extracts", "中药提取物"), Word("drug-resistant bacteria", "耐药菌"),
        Word("biodegradable stents", "可降解支架"), Word("gut microbiota", "肠道菌群"),
        Word("CAR-T cells", "CAR-T 细胞"), Word("avian influenza vaccines", "禽流感疫苗"),
        Word("long non-coding RNA", "长链非编码 RNA"), Word("wearable glucose sensors", "可穿戴血糖传感器"),
        Word("plasma exosomes", "血浆外泌体"), Word("medical titanium alloys", "医用钛合金"),
        Word("synthetic peptides", "合成多肽"), Word("oxidative stress markers", "氧化应激标志物"),
    ]

    static let settings = [
        Word("early lung cancer", "早期肺癌"), Word("type 2 diabetes", "2 型糖尿病"), Word("chronic kidney disease", "慢性肾病"),
        Word("diagnostics at the bedside", "床旁诊断"), Word("elderly patients", "老年患者"),
        Word("industrial fermentation", "工业发酵"), Word("myocardial infarction", "心肌梗死"),
        Word("paediatric care", "儿科诊疗"), Word("bone regeneration", "骨再生"), Word("liver fibrosis", "肝纤维化"),
        Word("laboratory animals", "实验动物"), Word("county hospitals", "县级医院"),
    ]

    static let journals = [
        "Annals of Applied Biomedicine", "Cell Systems Letters", "Eastern Journal of Pharmacology",
        "International Review of Bioengineering", "Journal of Clinical Translation", "中华应用医学杂志", "生物工程进展",
        "现代药学研究", "Molecular Process Technology", "Open Veterinary Reports", "检验与诊断", "公共卫生前沿",
    ]

    static let publishers = ["East River Press", "清河大学出版社", "Northern Academic", "健康科学出版社"]

    static let companies = [
        "Hengrui Diagnostics", "康禾生物科技有限公司", "Bluewater Biologics", "东岳制药有限公司", "Meridian Devices",
        "瑞安医疗器械有限公司", "Sinogen Vaccines", "绿谷食品科技有限公司", "Unity Hospital Supplies", "天合动物保健有限公司",
    ]

    static let funders = [
        "National Natural Science Foundation", "国家重点研发计划", "Provincial Department of Science", "市科技局",
        "European Research Programme", "康禾生物科技有限公司",
    ]

    static let courses = [
        "Biochemistry", "药物分析", "Medical Statistics", "微生物学", "Instrument Maintenance", "生物制药工艺", "Cell Biology",
        "临床检验基础",
    ]

    static let events = [
        "World Congress of Bioengineering", "全国药学大会", "Asian Vaccine Forum", "中国生物工程年会",
        "European Workshop on Translational Medicine",
    ]

    static let bodies = [
        "Society of Laboratory Medicine", "省药学会", "National Standards Committee", "市卫生健康委员会",
        "Journal of Clinical Translation",
    ]

    static let criteria = ["originality", "rigour", "significance", "usefulness"]
}

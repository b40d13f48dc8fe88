import Diagnostics
import Importing
import Records
import Testing

private let biobank = """
    namespace: urn:example:biobank:1
    parts:
      loan:
        label: {en: Loan, zh: 借用}
        fields:
          borrower: {type: name, label: {en: Borrower, zh: 借用方}, required: true}
          lent: {type: date, label: {en: Lent, zh: 借出日期}}
        inside: [deposit, software]
    kinds:
      deposit:
        label: {en: Biobank deposit, zh: 样本保藏}
        fields:
          accession: {type: identifier document, label: {en: Accession, zh: 保藏号}, required: true, shared: true}
          material: {type: enumeration deposit-material, label: {en: Material, zh: 材料}}
          volume: {type: decimal, label: {en: Volume, zh: 体积}, unit: ml, note: as deposited}
        parts: [contributor, use, loan]
    fields:
      paper:
        trial: {type: name, label: {en: Clinical trial, zh: 临床试验}}
    enumerations:
      deposit-material:
        cell-line: {en: cell line, zh: 细胞系}
        serum: {en: serum, zh: 血清}
      award-grade:
        grand: {en: grand prize, zh: 大奖}
    """

private func read(_ text: String) -> (vocabulary: Vocabulary?, findings: [Finding]) {
    readExtension(SourceText(name: "vocabulary.yaml", text: text), extending: .core)
}

@Suite struct `An extension of the vocabulary` {
    @Test func `adds a kind of item with the fields of every item and its own`() throws {
        let (extended, findings) = read(biobank)
        #expect(findings == [])
        let vocabulary = try #require(extended)
        let kind = vocabulary[try #require(vocabulary.kind("deposit"))]
        #expect(kind.role == .item)
        #expect(kind.namespace == "urn:example:biobank:1")
        #expect(kind.labels == Labels("Biobank deposit", "样本保藏"))
        #expect(kind.fields.prefix(Vocabulary.itemFields.count) == Vocabulary.itemFields[...])
        #expect(kind.fields.suffix(3).map(\.name) == ["accession", "material", "volume"])
        #expect(kind.fields.suffix(3).map(\.isRequired) == [true, false, false])
        #expect(kind.fields.last?.unit == "ml")
        #expect(kind.fields.last?.note == "as deposited")
        #expect(kind.children == ["contributor", "use", "loan", "evidence"])
        #expect(vocabulary.kinds.filter { $0.role == .subject }.allSatisfy { $0.children.contains("deposit") })
    }

    @Test func `adds a kind of part to kinds of its own and of the core`() throws {
        let vocabulary = try #require(read(biobank).vocabulary)
        let part = vocabulary[try #require(vocabulary.kind("loan"))]
        #expect(part.role == .part && part.namespace == "urn:example:biobank:1")
        #expect(part.fields.map(\.name) == ["borrower", "lent"])
        let holders = vocabulary.kinds.filter { $0.children.contains("loan") }.map(\.name)
        #expect(holders == ["software", "deposit"])
    }

    @Test func `has parts that are read and counted`() throws {
        let vocabulary = try #require(read(biobank).vocabulary)
        let staff = """
            <staff xmlns="urn:steelyard:staff:1" xmlns:b="urn:example:biobank:1" version="1">
            <person id="1"><name>A</name><software id="s"><title>S</title><b:loan borrower="B" lent="2024"/><b:loan borrower="C"/></software>
            </person></staff>
            """
        let read = importStaff(
            [StaffSource(name: "a.xml", bytes: ByteSource(Array(staff.utf8)))], vocabulary: vocabulary,
            options: .init())
        #expect(read.findings.filter { $0.severity != .note } == [])
    }

    @Test func `adds fields and values at the end of what exists`() throws {
        let vocabulary = try #require(read(biobank).vocabulary)
        let paper = vocabulary[try #require(vocabulary.kind("paper"))]
        let core = Vocabulary.core[try #require(Vocabulary.core.kind("paper"))]
        #expect(paper.fields.dropLast() == core.fields[...])
        #expect(paper.fields.last == Field("trial", .name, "Clinical trial", "临床试验"))
        let grades = try #require(vocabulary.enumeration("award-grade"))
        #expect(grades.values.dropLast() == Vocabulary.core.enumeration("award-grade")?.values[...])
        #expect(grades.values.last == Enumerator("grand", "grand prize", "大奖"))
    }

    @Test func `can be extended by another, in another namespace`() throws {
        let vocabulary = try #require(read(biobank).vocabulary)
        let second = """
            namespace: urn:example:clinic:1
            kinds: {guideline: {label: {en: Guideline, zh: 指南}}}
            fields: {deposit: {ward: {type: name, label: {en: Ward, zh: 病区}}}}
            """
        let (both, findings) = readExtension(SourceText(name: "b.yaml", text: second), extending: vocabulary)
        #expect(findings == [])
        #expect(both?.kind("guideline") != nil)
        let again = readExtension(SourceText(name: "c.yaml", text: biobank), extending: vocabulary)
        #expect(again.vocabulary == nil)
        #expect(Set(again.findings.map(\.code)) == ["extension-clash"])
    }

    @Test(.enabled(if: SchemaValidator.program != nil, SchemaValidator.reason))
    func `is part of the schema`() throws {
        let vocabulary = try #require(read(biobank).vocabulary)
        let validator = try SchemaValidator(vocabulary)
        defer { validator.remove() }
        var sound = SchemaSpecimen(vocabulary)
        var unknown = SchemaSpecimen(vocabulary)
        unknown.altered = ("deposit.material", "moon-dust")
        var missing = SchemaSpecimen(vocabulary)
        missing.omitted = "deposit.accession"
        let complaints = try validator.complaints(about: [sound.text(), unknown.text(), missing.text()])
        #expect(complaints[0] == [])
        #expect(complaints[1].contains { $0.contains("'moon-dust'") })
        #expect(complaints[2].contains { $0.contains("'accession'") })
    }
}

@Suite struct `A faulty extension` {
    /// A declaration with a fault between `①` and `②`, and the code with which it is reported there.
    static let faults: [(text: String, code: String)] = [
        ("namespace: ①urn:steelyard:staff:1②", "extension-clash"),
        ("namespace: ①biobank②", "extension-namespace"),
        ("①kinds②: {}", "missing-key"),
        ("namespace: a:b\n①kind②: {}", "unknown-key"),
        ("namespace: a:b\nkinds: {①paper②: {label: {en: P, zh: P}}}", "extension-clash"),
        ("namespace: a:b\nkinds: {①Deposit②: {label: {en: P, zh: P}}}", "extension-name"),
        ("namespace: a:b\nkinds: {①xml-note②: {label: {en: P, zh: P}}}", "extension-name"),
        ("namespace: a:b\nkinds: {d: {①parts②: [use]}}", "missing-key"),
        ("namespace: a:b\nkinds: {d: {label: {①en②: D}}}", "missing-key"),
        ("namespace: a:b\nkinds: {d: {label: {en: D, zh: D}, parts: [①uses②]}}", "wrong-value"),
        ("namespace: a:b\nfields: {①papers②: {}}", "wrong-value"),
        ("namespace: a:b\nfields: {paper: {①doi②: {type: name, label: {en: D, zh: D}}}}", "extension-clash"),
        ("namespace: a:b\nfields: {paper: {①evidence②: {type: text, label: {en: D, zh: D}}}}", "extension-clash"),
        ("namespace: a:b\nfields: {paper: {a: {type: ①nam②, label: {en: D, zh: D}}}}", "extension-type"),
        ("namespace: a:b\nfields: {paper: {a: {type: ①enumeration levels②, label: {en: D, zh: D}}}}", "extension-type"),
        ("namespace: a:b\nfields: {paper: {a: {type: ①identifier②, label: {en: D, zh: D}}}}", "extension-type"),
        ("namespace: a:b\nfields: {paper: {①fee②: {type: money, label: {en: D, zh: D}}}}", "extension-currency"),
        ("namespace: a:b\nfields: {paper: {a: {type: date, label: {en: D, zh: D}, shared: ①yes②}}}", "wrong-value"),
        (
            "namespace: a:b\nparts: {①use②: {label: {en: U, zh: U}, fields: {n: {type: name, label: {en: N, zh: N}}}}}",
            "extension-clash"
        ),
        ("namespace: a:b\nparts: {①loan②: {label: {en: L, zh: L}}}", "extension-empty"),
        (
            "namespace: a:b\nparts: {p: {label: {en: L, zh: L}, fields: {n: {type: name, label: {en: N, zh: N}}}, inside: [①papers②]}}",
            "wrong-value"
        ),
        (
            "namespace: a:b\nparts: {p: {label: {①en②: L}, fields: {n: {type: name, label: {en: N, zh: N}}}}}",
            "missing-key"
        ),
        ("namespace: a:b\nenumerations: {level: {①national②: {en: N, zh: N}}}", "extension-clash"),
        ("namespace: a:b\nenumerations: {①rank②: {}}", "extension-empty"),
        ("namespace: a:b\nenumerations: {rank: {①1st②: {en: N, zh: N}}}", "extension-name"),
    ]

    @Test(arguments: faults) func `is refused with a code and a place`(fault: (text: String, code: String)) throws {
        let parts = fault.text.split(separator: "①", omittingEmptySubsequences: false)
        let inner = parts[1].split(separator: "②", omittingEmptySubsequences: false)
        let start = parts[0].utf8.count
        let (vocabulary, findings) = read(String(parts[0] + inner[0] + inner[1]))
        #expect(vocabulary == nil)
        #expect(findings.map(\.code) == [fault.code])
        #expect(findings.first?.place.bytes?.lowerBound == start)
    }

    @Test func `has all its faults reported, also below a kind that is unknown`() {
        let (vocabulary, findings) = read(
            """
            namespace: biobank
            fields:
              papers:
                a: {type: nam, label: {en: A, zh: 甲}}
            enumerations:
              level:
                national: {en: N, zh: 国}
            """)
        #expect(vocabulary == nil)
        #expect(
            findings.map(\.code) == ["extension-namespace", "wrong-value", "extension-type", "extension-clash"])
        #expect(findings[1].hint == "Did you mean `paper`?")
        #expect(findings[2].hint == "Did you mean `name`?")
    }

    @Test func `may not give a kind more than 64 fields`() throws {
        let declarations = (1...64).map { "    f\($0): {type: integer, label: {en: F, zh: 字}}" }
        let (vocabulary, findings) = read(
            "namespace: a:b\nfields:\n  paper:\n" + declarations.joined(separator: "\n"))
        let own = try #require(Vocabulary.core.kind("paper").map { Vocabulary.core[$0].fields.count })
        #expect(vocabulary == nil)
        #expect(findings.map(\.code) == Array(repeating: "extension-fields", count: own))
        #expect(findings.first?.value == "f\(65 - own)")
    }
}

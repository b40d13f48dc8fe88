import Diagnostics
import Importing
import Records

/// Decisions are applied to a few people, the same however these are spread over files; nobody and nothing is lost.
func checkDecisions(_ bytes: [UInt8]) {
    let source = SourceText(name: "fuzz.csv", bytes: bytes)
    let (decisions, findings) = readDecisions(source)
    checkFindings(findings, in: source)
    let together = joined(people, under: decisions)
    law(together == joined(people.reversed(), under: decisions), "the order of files changes nothing")
}

/// A person in a file of its own.
private func person(_ number: String, _ title: String, _ items: String) -> String {
    """
    <staff xmlns="urn:steelyard:staff:1" version="1"><person id="\(number)"><name>Ana Lima</name>
    <title value="\(title)"/>\(items)</person></staff>
    """
}

private let people = [
    person(
        "1", "professor",
        """
        <paper id="p" doi="10.5555/a"><title>Growth of crystals</title><contributor position="1" person="1"/>
        <contributor position="2" person="3"/></paper><paper id="q"><title>Growth of crystals in gel</title></paper>
        """),
    person(
        "2", "lecturer",
        """
        <paper id="p"><title>Growth of crystals</title><contributor position="1" person="2"/></paper>
        <paper id="2/p"><title>On gels</title></paper><decision id="d" of="p" finding="late-evidence" number="7"/>
        """),
    person("3", "lecturer", "<patent id='p' number='CN2019100000012'><title>A growing crystal</title></patent>"),
]

/// What is read of people, joined under decisions, as text without places.
private func joined(_ people: [String], under decisions: Decisions) -> [String] {
    let sources = people.enumerated().map { place, text in
        StaffSource(name: "\(place).xml", bytes: ByteSource(Array(text.utf8)))
    }
    var read = importStaff(sources, vocabulary: .core, options: ImportOptions(decisions: decisions))
    law(read.errors == 0, "the people are sound: \(render(read.findings))")
    let files = read.files.map(\.name)
    let join = WorkJoin(
        read.takeReports(), of: read.store, files: files, vocabulary: .core, decisions: read.decisions, threads: 1)
    let source = JoinedSource(read.store, join)
    for number in ["1", "2", "3"] {
        law(read.persons.find(read.number(of: number)) != nil, "\(number) is scored under some number")
    }
    law((0..<source.count).map { items(of: source.batch(at: $0).batch) }.reduce(0, +) == 6, "no item is lost")
    _ = decisions.findings(about: read)
    let search = LikenessSearch(source, files: files, vocabulary: .core, decisions: read.decisions, threads: 1)
    let table = proposalTable(search.proposals().list, names: [:])
    law(readDecisions(SourceText(name: "list.csv", bytes: table)).findings.isEmpty, "a list is read again")
    return (0..<source.count).flatMap { index in
        let batch = source.batch(at: index).batch
        return batch.roots.map { words(batch, $0) }
    }.sorted()
}

/// How many items people report; those that they adopt stand by themselves.
private func items(of batch: Batch) -> Int {
    batch.roots.filter { Vocabulary.core[batch.kind(of: $0)].role == .subject }.reduce(0) { sum, subject in
        sum + batch.children(of: subject).filter { Vocabulary.core[batch.kind(of: $0)].role == .item }.count
    }
}

private func words(_ batch: Batch, _ row: Row) -> String {
    let kind = Vocabulary.core[batch.kind(of: row)]
    let fields = kind.fields.indices.map { batch.describe(row, Slot($0), in: .core) ?? "" }
    return "\(kind.name) \(fields)" + "{" + batch.children(of: row).map { words(batch, $0) }.joined() + "}"
}

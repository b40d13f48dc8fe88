internal import Diagnostics
internal import Records

/// Gathers what the readers of all formats deliver, file by file, in order.
struct Collector {
    let vocabulary: Vocabulary
    let grammar: Grammar
    let options: ImportOptions
    var files: [InputFile] = []
    var findings = FindingList()
    var unsound = 0
    /// What the formats of the files do not read.
    var unread: [String: Int] = [:]
    /// Files that are read together when all are open.
    var waiting: [WaitingFile] = []
    /// Subjects whose records may be spread over several files.
    var gathering: Gathering
    private var store: BatchStore
    private var persons = SubjectIndex()
    private var platforms = SubjectIndex()
    private let platform: KindIndex?
    private var places: PlaceMerger
    private var counts: [Int]
    private var finder: ReportFinder
    private let engagements: EngagementPlan?
    private var reports = ReportRegister()
    private var hasSpillFault = false
    /// The entries of the overlay that met their persons.
    private var usedEntries: Set<Int> = []
    /// Persons who are decided to be one.
    private var reunion: Reunion
    /// What was decided, by the numbers under which persons and items are scored.
    private var decisions: Decisions?
    /// For each number of a person who is scored under another that one.
    private var numbers: [String: String] = [:]

    init(_ vocabulary: Vocabulary, _ options: ImportOptions) {
        self.vocabulary = vocabulary
        self.options = options
        grammar = Grammar(vocabulary, unasked: options.unasked)
        store = BatchStore(budget: options.memoryBudget, temporaryFile: options.temporaryFile)
        places = PlaceMerger(vocabulary)
        gathering = Gathering(vocabulary, options)
        decisions = options.decisions
        finder = ReportFinder(vocabulary, decisions: decisions)
        reunion = Reunion(vocabulary, decisions)
        engagements = EngagementPlan(vocabulary)
        platform = vocabulary.kind("platform")
        counts = Array(repeating: 0, count: vocabulary.kinds.count)
    }

    /// Takes up a batch: its places go to the others, persons who are decided to be one wait for each other, a subject
    /// that was met before is left out.
    mutating func add(_ batch: Batch, from source: String) {
        var batch = options.overlay?.applied(to: batch, vocabulary, used: &usedEntries) ?? batch
        let roots = Array(batch.roots)
        let placeRows = roots.filter { grammar.rules[batch.kind(of: $0).index].role == .place }
        for row in places.add(placeRows, of: batch) { reportDiffering(row, batch, source) }
        let waiting = roots.filter { row in
            guard let group = reunion.group(of: row, in: batch) else { return false }
            if !reunion.add(row, of: batch, to: group, from: source) { reportRepeated(row, batch, source) }
            return true
        }
        batch.remove(placeRows + waiting)
        addSubjects(batch, from: source)
    }

    /// Takes up the subjects of a batch.
    private mutating func addSubjects(_ batch: Batch, from source: String) {
        var batch = batch
        let repeated = batch.roots.filter { !insert($0, batch) }
        for row in repeated { reportRepeated(row, batch, source) }
        batch.remove(repeated)
        guard batch.count > 0 else { return }
        for row in batch.roots { self[indexOf: batch.kind(of: row)].append(batch: store.count, row: row) }
        let placements = engagements.map { counts[$0.placement.index] }
        count(batch)
        if let engagements, counts[engagements.placement.index] != placements {
            for finding in EngagementCheck(plan: engagements, vocabulary: vocabulary).findings(in: batch, of: files) {
                findings.append(finding)
            }
        }
        reports.append(finder.reports(in: batch))
        keep(batch, source)
    }

    private mutating func count(_ batch: Batch) {
        var counts = counts.mutableSpan
        for index in 0..<batch.count { counts[batch.kind(of: Row(index)).index] += 1 }
    }

    /// Brings together the persons who are decided to be one, when all files are read.
    mutating func reunite() {
        let united = reunion.persons(files: files.map(\.name))
        for person in united {
            for finding in person.findings { findings.append(finding) }
            numbers.merge(person.numbers) { first, _ in first }
            addSubjects(person.batch, from: person.source)
        }
        guard !numbers.isEmpty else { return }
        let renaming = PersonRenaming(vocabulary, numbers)
        for index in 0..<store.count {
            if let renamed = renaming.applied(to: store.batch(at: index)) { store.replace(at: index, with: renamed) }
        }
        decisions = decisions?.renaming(numbers, united.reduce(into: [:]) { $0.merge($1.items) { first, _ in first } })
        finder = ReportFinder(vocabulary, decisions: decisions)
        reports = ReportRegister(of: store, finder, threads: options.threads)
    }

    private mutating func keep(_ batch: Batch, _ source: String) {
        do {
            try store.append(batch)
        } catch {
            store.keep(batch)
            guard !hasSpillFault else { return }
            hasSpillFault = true
            findings.append(
                Finding(
                    code: "temporary-file", severity: .warning,
                    message: "The temporary file could not be written; the records stay in memory.",
                    place: Place(file: source)))
        }
    }

    private mutating func insert(_ row: Row, _ batch: Batch) -> Bool {
        let kind = batch.kind(of: row)
        guard let id = grammar.rules[kind.index].id.flatMap({ batch.bits(row, $0) }) else {
            preconditionFailure("a sound subject has an identifier")
        }
        return batch.symbols.withUTF8(of: Symbol(bits: id)) { self[indexOf: kind].insert($0) }
    }

    private subscript(indexOf kind: KindIndex) -> SubjectIndex {
        get { kind == platform ? platforms : persons }
        _modify {
            if kind == platform { yield &platforms } else { yield &persons }
        }
    }

    private mutating func reportRepeated(_ row: Row, _ batch: Batch, _ source: String) {
        unsound += 1
        let kind = vocabulary[batch.kind(of: row)].name
        let id = grammar.rules[batch.kind(of: row).index].id.flatMap { batch.text(row, $0) }
        findings.append(
            Finding(
                code: "duplicate-\(kind)", message: "A \(kind) with the id `\(shortened(id ?? ""))` was read before.",
                hint: "What the first one reports is kept; bring both together under one element.",
                place: Place(file: source, line: batch.line(of: row)), person: id, value: id,
                allowed: "an id that no other \(kind) of the run has"))
    }

    private mutating func reportDiffering(_ row: Row, _ batch: Batch, _ source: String) {
        let kind = vocabulary[batch.kind(of: row)].name
        let id = grammar.rules[batch.kind(of: row).index].id.flatMap { batch.text(row, $0) } ?? ""
        findings.append(
            Finding(
                code: "place-differs", severity: .warning,
                message: "The \(kind) `\(shortened(id))` was described before in other words, which hold.",
                place: Place(file: source, line: batch.line(of: row)), value: id))
    }

    /// The result, when all files are read.
    func finish() -> StaffImport {
        let unused = options.overlay?.findings(unused: usedEntries) ?? []
        return StaffImport(
            files: files, store: store, places: places.merged(), persons: persons, platforms: platforms,
            counts: counts, unsound: unsound, unread: unread, decisions: decisions, numbers: numbers, reports: reports,
            findings: (findings.inOrder() + unused + sameFiles).inOrder(), errors: findings.errors,
            isUsable: findings.errors == 0 || options.partial)
    }

    /// Files that were named twice, or copied: what is in them is there twice.
    private var sameFiles: [Finding] {
        var known: [String: String] = [:]
        return files.filter { $0.byteCount > 0 }.compactMap { file in
            guard let other = known[file.sha256] else {
                known[file.sha256] = file.name
                return nil
            }
            return Finding(
                code: "same-file", severity: .warning, message: "The file has the same bytes as `\(other)`.",
                hint: "Name it once.", place: Place(file: file.name))
        }
    }
}

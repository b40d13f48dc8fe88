internal import Diagnostics
internal import Records

/// Files on their way into batches: one, or several that refer to each other.
struct FileReading: ~Copyable {
    let compiled: CompiledMapping
    let view: TreeView
    let fileNames: [String]
    var builder: BatchBuilder
    var findings: [Finding] = []
    /// How many findings there were of each code.
    var counts: [String: Int] = [:]
    /// Those that are not listed.
    var unlisted = UnlistedFindings()
    /// The subject whose records are being read.
    var subject = SubjectReading()
    /// The places that the batch has already: a file names them again and again.
    var places: Set<Int64> = []
    /// How many subjects were left out because they are not sound.
    var unsound = 0
    /// The last position in the lists of the item that is being read.
    var lastPosition = 0
    /// Whether any subject was found.
    var hasSubject = false
    /// Where the record stands that is being read, if the records beside it are not in the tree.
    var standing: RecordStanding?
    /// How much was made of the files, in bytes.
    var made = 0
    /// The uneven lists that were reported.
    var unevenLists: Set<UnevenLists> = []
    /// Places that the paths of findings name.
    var sisters = SisterPlaces()
    /// The text of the value that is being read; kept, so that its memory is.
    var text: [UInt8] = []

    /// - Parameters:
    ///   - view: the files side by side.
    ///   - names: their names, in the same order.
    init(_ view: TreeView, _ compiled: CompiledMapping, named names: [String], file: Int) {
        self.compiled = compiled
        self.view = view
        fileNames = names
        builder = BatchBuilder(file: file)
    }

    /// Applies all rules to all files.
    consuming func run() -> StaffReading {
        var batches: [Batch] = []
        for (number, root) in view.roots.enumerated() {
            guard isRecognised(root) else { continue }
            for rule in compiled.mapping.rules {
                if rule.lookup == nil {
                    apply(rule, to: view.nodes(rule.selects, fromRoot: root), at: root)
                } else {
                    apply(rule, at: root)
                }
            }
            batches.append(builder.take())
            batches[batches.count - 1].file += number
            places.removeAll()
        }
        if findings.allSatisfy({ $0.code != "root" }) { checkRun() }
        reportFailures()
        reportLongWalks()
        var unread: [String: Int] = [:]
        for root in view.roots where findings.allSatisfy({ $0.code != "root" }) {
            unread.merge(UnreadNames.count(below: root, ignoring: compiled.mapping.ignored), uniquingKeysWith: +)
        }
        return StaffReading(
            batches: batches, findings: findings.inOrder(), unlisted: unlisted, unsound: unsound, unread: unread)
    }

    /// Hands over what was read so far, and goes on with an empty batch.
    mutating func take() -> StaffReading {
        reportFailures()
        let reading = StaffReading(
            batches: [builder.take()], findings: findings.inOrder(), unlisted: unlisted, unsound: unsound)
        places.removeAll()
        findings.removeAll()
        counts.removeAll()
        unlisted = UnlistedFindings()
        unsound = 0
        return reading
    }

    /// Forgets what was known of nodes that will be no more.
    mutating func forgetNodes() {
        view.forgetParts()
        sisters = SisterPlaces()
        unevenLists.removeAll()
    }

    /// Whether the root is one of the format; otherwise that is reported.
    mutating func isRecognised(_ root: TreeNode) -> Bool {
        // A spreadsheet has its root no more.
        if compiled.mapping.spreadsheet != nil { return true }
        if compiled.mapping.recognises(root: root.name, namespace: root.namespaceText) { return true }
        report(
            "root", .error,
            "The root element `\(root.name)` is none of the format `\(compiled.mapping.name)`.", at: root,
            value: root.name, allowed: compiled.mapping.detections.map(\.root).joined(separator: ", "))
        return false
    }

    /// Applies a rule to what it selects from a node.
    mutating func apply(_ rule: RecordRule, at node: TreeNode) {
        guard let lookup = rule.lookup else {
            return apply(rule, to: view.nodes(rule.selects, from: node), at: node)
        }
        let numbers = view.numbers(lookup, at: node)
        if compiled.facts[rule.kind.index].position != nil {
            let found = numbers.compactMap { view.node($0) }.flatMap { view.nodes(rule.selects, from: $0) }
            return apply(rule, to: found, at: node)
        }
        // There may be very many: each is done with before the next is read in.
        for number in numbers {
            let mark = view.records?.mark ?? 0
            guard let found = view.node(number) else { continue }
            apply(rule, to: view.nodes(rule.selects, from: found), at: node)
            release(since: mark)
        }
    }

    /// Forgets records that were read in since then, if there are too many.
    mutating func release(since mark: Int) {
        guard let records = view.records, records.isFull else { return }
        records.release(since: mark)
        view.forgetLookup()
        sisters = SisterPlaces()
        unevenLists.removeAll()
    }

    /// Makes a row of each node that a rule selects.
    mutating func apply(_ rule: RecordRule, to selected: [TreeNode], at node: TreeNode) {
        var nodes = selected
        if let condition = rule.condition {
            nodes.removeAll { !view.holds(condition, at: $0) }
            let role = compiled.facts[rule.kind.index].role
            if role == .subject || role == .place { subject = SubjectReading() }
            reportUneven()
        }
        guard !nodes.isEmpty, !isTooMuch(ReadingBounds.bytesOfRecord * nodes.count, of: rule.kind) else { return }
        if compiled.facts[rule.kind.index].position != nil {
            applyInOrder(rule, to: nodes, at: node)
        } else {
            for node in nodes where !isEndless { row(rule, at: node) }
        }
    }

    /// Makes a row of a node: its fields, then what is inside it. A row that is not sound is taken back.
    mutating func row(_ rule: RecordRule, at node: TreeNode, position: Int? = nil, isSelf: Bool = false) {
        let facts = compiled.facts[rule.kind.index]
        view.markRead(node)
        if facts.role == .subject || facts.role == .place { subject = SubjectReading() }
        let known = findings.count
        let row = builder.begin(rule.kind, line: node.line - 1, offset: 0)
        noteOrigin(of: node)
        for field in rule.fields { read(field, of: rule.kind, at: node) }
        if let position, let slot = facts.position, builder.bits(slot) == nil {
            builder.set(slot, bits: Int64(position))
        }
        if let slot = facts.position, let bits = builder.bits(slot) { lastPosition = max(lastPosition, Int(bits)) }
        if isSelf, let slot = facts.itself { builder.set(slot, bits: 1) }
        if facts.role == .item {
            number(rule, at: node)
            lastPosition = 0
        }
        reportUneven()
        checkSpan(of: facts, at: node)
        if facts.role == .subject { meet(rule, at: node, found: known) }
        guard builder.mask & facts.required == facts.required else {
            if facts.role == .subject { unsound += 1 }
            refuse(rule, at: node)
            builder.discard(from: row)
            return
        }
        if facts.role == .place, let slot = facts.id, let id = builder.bits(slot), !places.insert(id).inserted {
            builder.discard(from: row)
            return
        }
        for place in rule.inside.indices { apply(rule.inside[place], at: node) }
        checkCount(of: facts, at: node)
        builder.end()
    }

    /// Remembers the file of a row, where there are several: what is inside a record may come from another.
    private mutating func noteOrigin(of node: TreeNode) {
        guard fileNames.count > 1 else { return }
        builder.setOrigin(Origin(file: view.file(of: node), line: node.line, offset: 0))
    }

    /// Gives an item its number.
    private mutating func number(_ rule: RecordRule, at node: TreeNode) {
        guard let slot = compiled.facts[rule.kind.index].id else { return }
        _ = converted(rule.identity, at: node)
        let name = compiled.mapping.vocabulary[rule.kind].name
        let number = subject.number(rule.kind, named: name, identity: text)
        builder.set(slot, bits: builder.intern(number.span).bits)
    }

    /// Begins with a subject: remembers by what it is known, and says whose the findings in its own fields are.
    ///
    /// - Parameter count: how many findings there were before it.
    private mutating func meet(_ rule: RecordRule, at node: TreeNode, found count: Int) {
        hasSubject = true
        if let slot = compiled.facts[rule.kind.index].id, let bits = builder.bits(slot) {
            subject.label = builder.symbols[Symbol(bits: bits)]
        }
        for index in count..<findings.count { findings[index].person = subject.label }
        guard let known = rule.known else { return }
        _ = converted(known.id, at: node)
        subject.id = text
        for source in known.names {
            if converted([source], at: node) != nil { subject.addNames(text, separator: known.separator) }
        }
    }

    /// Reports that a record lacks a field without which it is not sound.
    private mutating func refuse(_ rule: RecordRule, at node: TreeNode) {
        let kind = compiled.mapping.vocabulary[rule.kind]
        let missing = kind.fields.indices.filter {
            kind.fields[$0].isRequired && builder.bits(Slot($0)) == nil
        }.map { "`\(kind.fields[$0].name)`" }.joined(separator: ", ")
        report(
            "missing-field", kind.role == .subject ? .error : .warning,
            "A record `\(kind.name)` lacks \(missing) and is left out.", at: node)
    }
}

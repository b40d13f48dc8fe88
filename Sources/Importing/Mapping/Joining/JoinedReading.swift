internal import Diagnostics
internal import Records

/// Files that refer to each other, read record by record.
///
/// In memory are what stands around the records, where each of these lies, the tables of keys, and the records in use:
/// one with those that its paths find by keys.
struct JoinedReading: ~Copyable {
    private let mapping: Mapping
    private let names: [String]
    private let budget: Int
    private let places: [RecordPlace]
    private let shelf: RecordShelf
    private var reading: FileReading
    /// For each rule and each of its paths the numbers of the nodes to which it leads from the roots.
    private var selected: [[[Int]]]
    private var known: Set<Finding> = []
    private var knownPlaces: PlaceNames

    /// Reads files and delivers what is read in its order; nothing where one of the files is broken.
    ///
    /// - Parameter budget: how many bytes of records are in memory before they are given back.
    /// - Returns: the digests of the files.
    static func read(
        _ files: [JoinedFile], with compiled: CompiledMapping, path: [NameIndex], budget: Int,
        deliver: (StaffReading) -> Void
    ) -> [String] {
        var joined = JoinedFiles(files, compiled.mapping, path: path)
        let digests = joined.digests
        guard let frames = joined.takeFrames(), joined.findings.isEmpty else {
            deliver(StaffReading(findings: joined.findings))
            return digests
        }
        let view = TreeView(frames, compiled, thatGrows: true)
        let shelf = RecordShelf(
            joined.places, in: joined.holders, of: files.map { ($0.source.bytes, $0.start) }, compiled.mapping,
            below: path.count, budget: budget, nodeCount: joined.nodeCount, view)
        view.readIn(shelf)
        view.elements = joined.nodeCount
        var reading = JoinedReading(view, compiled, joined.places, shelf, names: files.map(\.source.name), budget)
        reading.fillTables()
        reading.run(deliver)
        return digests
    }

    private init(
        _ view: TreeView, _ compiled: CompiledMapping, _ places: [RecordPlace], _ shelf: RecordShelf, names: [String],
        _ budget: Int
    ) {
        mapping = compiled.mapping
        (self.names, self.places, self.shelf, self.budget) = (names, places, shelf, budget)
        reading = FileReading(view, compiled, named: names, file: 0)
        selected = mapping.rules.map { rule in rule.selects.map { _ in [] } }
        knownPlaces = PlaceNames(mapping.vocabulary)
    }

    // MARK: Tables

    /// Fills the tables of keys, and finds the nodes from which the rules start: part by part.
    private mutating func fillTables() {
        for root in reading.view.roots { shelf.expect(root) }
        for root in reading.view.roots { note(from: root, within: 0..<Int.max, thatStay: true) }
        var start = 0
        while start < places.count {
            var end = start + 1
            while end < places.count, places[end].parent == places[start].parent,
                places[end].othersBefore == places[start].othersBefore,
                places[end].end - places[start].start <= budget / 16
            { end += 1 }
            let root = reading.view.roots[shelf.file(of: start)]
            shelf.show(start..<end) { numbers in note(from: root, within: numbers, thatStay: false) }
            reading.release(since: 0)
            start = end
        }
        reading.view.finishTables()
        for rule in selected.indices {
            for path in selected[rule].indices { selected[rule][path].sort() }
        }
    }

    private mutating func note(from root: TreeNode, within range: Range<Int>, thatStay stay: Bool) {
        let view = reading.view
        for table in mapping.keys {
            for path in table.selects {
                let nodes = view.nodes(path, from: root, numbered: range)
                if stay { view.hold(nodes) }
                view.fill(table, nodes)
            }
        }
        for (number, rule) in mapping.rules.enumerated() where rule.lookup == nil {
            for (place, path) in rule.selects.enumerated() {
                let nodes = view.nodes(path, from: root, numbered: range)
                if stay { view.hold(nodes) }
                selected[number][place] += nodes.map(\.number)
            }
        }
    }

    // MARK: Rules

    private mutating func run(_ deliver: (StaffReading) -> Void) {
        var areAllKnown = true
        for (file, root) in reading.view.roots.enumerated() {
            knownPlaces = PlaceNames(mapping.vocabulary)
            guard reading.isRecognised(root) else {
                areAllKnown = false
                continue
            }
            for number in mapping.rules.indices { apply(number, toFile: file, root, deliver) }
            take(file, deliver)
        }
        if areAllKnown { reading.checkRun() }
        take(0, deliver)
        deliver(areAllKnown ? end() : StaffReading())
        shelf.release(since: 0)
    }

    private mutating func apply(_ number: Int, toFile file: Int, _ root: TreeNode, _ deliver: (StaffReading) -> Void) {
        let rule = mapping.rules[number]
        let range = reading.view.range(around: root)
        let numbers =
            rule.lookup.map { [reading.view.numbers($0, at: root)] }
            ?? selected[number].map {
                Array($0[partition($0) { $0 < range.lowerBound }..<partition($0) { $0 < range.upperBound }])
            }
        for number in numbers.joined() {
            guard let node = reading.view.node(number) else { continue }
            let nodes = rule.lookup == nil ? [node] : reading.view.nodes(rule.selects, from: node)
            reading.apply(rule, to: nodes, at: root)
            reading.view.forgetParts()
            reading.release(since: 0)
            if reading.builder.count > budget / 1024 { take(file, deliver) }
        }
    }

    /// Delivers what was read so far of a file.
    private mutating func take(_ file: Int, _ deliver: (StaffReading) -> Void) {
        var part = reading.take()
        part.batches.removeAll { $0.count == 0 }
        for index in part.batches.indices {
            part.batches[index].file = file
            knownPlaces.removeRepeated(from: &part.batches[index])
        }
        // One failure of an expression is enough for a file.
        part.findings.removeAll { finding in
            guard finding.code == "expression-failed" else { return false }
            var failure = finding
            failure.place.line = nil
            return !known.insert(failure).inserted
        }
        deliver(part)
    }

    /// What there is to say of the files as a whole.
    private mutating func end() -> StaffReading {
        var end = StaffReading(unread: shelf.unread)
        if let (error, file) = shelf.fault {
            end.findings.append(
                (error as? TreeFault).map { Finding($0, in: names[file]) } ?? .unreadable(names[file], error))
        }
        return end
    }
}

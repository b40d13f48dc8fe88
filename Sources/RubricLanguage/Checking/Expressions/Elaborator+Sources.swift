import Records

/// What an aggregation runs over.
extension Elaborator {
    struct Source {
        var source: Aggregate.Source
        /// What names mean inside.
        var scope: Scope
        var kinds: [KindIndex]
    }

    func source(_ selection: SyntaxSelection) -> Source? {
        if scope.level == .place { return members(selection.sources) }
        if let criterion = place(among: selection.sources, in: checker.criterionNames) {
            return isSource(selection, "criterion", "counted") ? countedItems(of: criterion) : nil
        }
        if let allocation = place(among: selection.sources, in: checker.allocationNames) {
            return isSource(selection, "allocation", "chosen") ? chosenItems(of: allocation, selection) : nil
        }
        if isCohort(selection) { return cohort(selection) }
        var kinds: [KindIndex] = []
        for path in selection.sources {
            guard let kind = kind(path) else { return nil }
            kinds.append(kind)
        }
        let roles = Set(kinds.map { checker.vocabulary[$0].role })
        guard roles.count == 1, let role = roles.first, role != .part || kinds.count == 1 else {
            report(
                "mixed-sources", "An aggregation runs over several kinds of items, or over one kind of details.",
                at: selection.range)
            return nil
        }
        if role == .part {
            let record = Scope.Record(kinds: kinds, scope: .part)
            return Source(source: .parts(kinds[0]), scope: scope.inside(record), kinds: kinds)
        }
        var inner = scope.inside(Scope.Record(kinds: kinds, scope: .item))
        inner.points = nil
        inner.values = [:]
        inner.lackingValues = [:]
        return Source(source: .items(kinds), scope: inner, kinds: kinds)
    }

    // MARK: Items by name

    /// What a source names of the rubric's own. A kind of records of that name goes first.
    private func place(among paths: [SyntaxPath], in names: Names) -> Int? {
        guard scope.level == .subject, scope.item == nil else { return nil }
        return paths.filter { checker.vocabulary.kind($0.text) == nil }.compactMap { names[$0.text] }.first
    }

    /// Whether it is the only source, in a place where its items are known.
    private func isSource(_ selection: SyntaxSelection, _ called: String, _ known: String) -> Bool {
        guard selection.sources.count == 1 else {
            report(
                "mixed-sources", "An aggregation runs over the items of one \(called).", at: selection.range,
                hint: "Write one aggregation for each \(called), and add them.")
            return false
        }
        guard scope.knowsMeasures else {
            report(
                "measure-unavailable", "The items of `\(selection.sources[0].text)` are not \(known) here yet.",
                at: selection.sources[0].range,
                hint: "Tracks, caps and single items are looked at before anything is added up or chosen.")
            return false
        }
        return true
    }

    /// The names of the criteria and allocations whose items can be aggregated here.
    private var criteriaWithinReach: [String] {
        guard scope.level == .subject, scope.item == nil, scope.knowsMeasures else { return [] }
        return checker.criterionNames.names + checker.allocationNames.names
    }

    /// The subjects of a place.
    private func members(_ paths: [SyntaxPath]) -> Source? {
        guard paths.count == 1, paths[0].text == people else {
            unknownSource(paths[0], [people])
            return nil
        }
        return Source(source: .subjects, scope: scope.member, kinds: [])
    }

    private func kind(_ path: SyntaxPath) -> KindIndex? {
        let known = sources
        if let kind = checker.vocabulary.kind(path.text), known.contains(kind) { return kind }
        unknownSource(path, known.map { checker.vocabulary[$0].name } + criteriaWithinReach)
        return nil
    }

    /// The kinds of records within reach: parts of the item at hand, attributes of the subject, and its items.
    private var sources: [KindIndex] {
        guard scope.level != .member else { return [] }
        let vocabulary = checker.vocabulary
        guard let item = scope.item else { return attributeKinds + vocabulary.kinds(in: .item) }
        let children = Set(item.kinds.flatMap { vocabulary[$0].children })
        let parts = vocabulary.kinds(in: .part).filter { children.contains(vocabulary[$0].name) }
        return parts + attributeKinds
    }

    private func unknownSource(_ path: SyntaxPath, _ known: [String]) {
        let isElsewhere = checker.vocabulary.kind(path.text) != nil
        let words =
            if isElsewhere, let item = scope.item {
                "\(listed(item.kinds).capitalisedFirst) has no `\(path.text)` inside."
            } else if isElsewhere {
                "Records of kind `\(path.text)` cannot be looked at here."
            } else {
                "There are no records of kind `\(path.text)`."
            }
        report(
            "unknown-source", words, at: path.range, hint: suggestion(for: path.text, among: known), value: path.text,
            allowed: known)
    }

    // MARK: Spans and dates

    /// The period that clips spans, for the aggregations that count days.
    func spans(_ aggregate: inout Aggregate, _ source: Source, at range: Range<Int>) -> Bool {
        guard aggregate.operation == .days || aggregate.operation == .bestDays else { return true }
        if let kind = source.kinds.first(where: { !hasSpans($0) }) {
            report(
                "no-spans", "`\(checker.vocabulary[kind].name)` does not say from when until when it lasted.",
                at: range)
            return false
        }
        if aggregate.period < 0 { aggregate.period = add(.runPeriod) }
        return !source.kinds.isEmpty
    }

    private func hasSpans(_ kind: KindIndex) -> Bool {
        let kind = checker.vocabulary[kind]
        return kind.children.contains("span") || kind.name == "span" && kind.role == .part
    }

    /// The date that `latest` goes by.
    func latest(_ aggregate: inout Aggregate, _ source: Source, at range: Range<Int>) -> Bool {
        guard aggregate.operation == .latest else { return true }
        let vocabulary = checker.vocabulary
        let names = ["date", "from"].filter { name in
            !source.kinds.isEmpty && source.kinds.allSatisfy { vocabulary[$0].slot(name) != nil }
        }
        guard let name = names.first,
            let date = with(source.scope).recordField(SyntaxName(name, range: range))?.flatMap(\.self)
        else {
            report("no-date", "`latest` needs records with a `date`, and these have none.", at: range)
            return false
        }
        aggregate.date = date.node
        return true
    }
}

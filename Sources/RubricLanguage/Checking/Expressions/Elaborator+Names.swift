import Numbers
import Records
import YAMLDocuments

/// What a name means.
extension Elaborator {
    func resolve(_ path: SyntaxPath, expecting expected: ValueType?) -> Typed? {
        switch path.names.count {
        case 1: return word(path.names[0], expecting: expected)
        case 2: return pair(path)
        case 3 where isSubject(path.names[0]): return subjectField(path)
        default:
            report(
                "unknown-name", "There is no `\(path.text)`.", at: path.range, value: path.text)
            return nil
        }
    }

    private func isSubject(_ name: SyntaxName) -> Bool {
        checker.vocabulary.kind(name.text).map { checker.vocabulary[$0].role == .subject } ?? false
    }

    /// Whether there is an item at hand, and not only an attribute of the subject.
    private var isItem: Bool {
        scope.item?.kinds.allSatisfy { checker.vocabulary[$0].role == .item } ?? false
    }

    // MARK: One word

    private func word(_ name: SyntaxName, expecting expected: ValueType?) -> Typed? {
        if let code = enumerator(name, expecting: expected) { return code }
        switch name.text {
        case "period": return Typed(node: add(.runPeriod), type: .period)
        case "points": return points(at: name.range)
        case "members": return members(at: name.range)
        case "contributors" where isItem:
            return Typed(node: add(.contributorCount), type: .number(.none), isPositive: true)
        default: break
        }
        if let place = scope.values[name.text] { return place.map(itemValue) }
        if let criterion = scope.lackingValues[name.text] { return lackingValue(name, in: criterion) }
        if let field = recordField(name) { return field }
        if let parameter = checker.parameterNames[name.text] {
            let value = checker.parameters[parameter].value
            return Typed(
                node: add(.parameter(Int32(parameter))), type: value.type, isPositive: value.isPositive)
        }
        if let condition = itemCondition(name) { return condition }
        if let quantity = checker.quantity(name.text, of: scope.level) { return measure(quantity, name.range) }
        unknown(name, expecting: expected)
        return nil
    }

    /// A value of the enumeration that is expected.
    ///
    /// A field of that enumeration with the same name goes first; any other meaning of the word does not.
    private func enumerator(_ name: SyntaxName, expecting expected: ValueType?) -> Typed? {
        guard case .code(let enumeration) = expected,
            let place = checker.vocabulary.enumeration(enumeration)?.index(of: name.text),
            field(named: name.text)?.type != .enumeration(enumeration)
        else { return nil }
        return Typed(node: add(.code(Int32(place))), type: .code(enumeration))
    }

    private func points(at range: Range<Int>) -> Typed? {
        switch scope.points {
        case .item: return Typed(node: add(.points), type: .number(.none))
        case .quantity(let quantity): return measure(quantity, range)
        case nil:
            report(
                "points-unavailable", "There are no `points` here.", at: range,
                hint: scope.knowsMeasures
                    ? "Say whose: `CRITERION.points` or `DIMENSION.points`."
                    : "The points of an item are known in `times`, `plus` and `credit`.")
            return nil
        }
    }

    /// A quantity of the subject or the place.
    private func measure(_ quantity: Quantity, _ range: Range<Int>) -> Typed? {
        guard scope.knowsMeasures else {
            report(
                "measure-unavailable", "`\(text(range))` is not known here yet.", at: range,
                hint: "Tracks, caps and single items are looked at before anything is added up.")
            return nil
        }
        return checker.use(quantity, at: scalar.source(ofText: range))
    }

    // MARK: Two words

    private func pair(_ path: SyntaxPath) -> Typed? {
        let (holder, name) = (path.names[0], path.names[1])
        if holder.text == "own" { return ownField(name, at: path.range) }
        if holder.text == "period" { return periodEnd(name) }
        if isSubject(holder) { return subjectField(path) }
        if let quantity = checker.quantity(path.text, of: scope.level) { return measure(quantity, path.range) }
        unknownPair(holder, name)
        return nil
    }

    private func periodEnd(_ name: SyntaxName) -> Typed? {
        let period = add(.runPeriod)
        switch name.text {
        case "from": return Typed(node: add(.periodStart(period)), type: .date)
        case "to": return Typed(node: add(.periodEnd(period)), type: .date)
        default:
            unknownField(name, "A period", ["from", "to"])
            return nil
        }
    }

    private func unknownPair(_ holder: SyntaxName, _ name: SyntaxName) {
        let known = checker.quantities(of: scope.level)
        let ends = known.filter { $0.hasPrefix(holder.text + ".") }.map { String($0.dropFirst(holder.text.count + 1)) }
        guard ends.isEmpty else {
            unknownField(name, "`\(holder.text)`", ends)
            return
        }
        let holders = Set(known.compactMap { $0.split(separator: ".").first.map(String.init) })
            .union(["own", "period", checker.vocabulary[checker.subject].name])
        let text = "\(holder.text).\(name.text)"
        report(
            "unknown-name", "There is no `\(text)`.", at: holder.range.joined(name.range),
            hint: suggestion(for: text, among: known.sorted()) ?? suggestion(for: holder.text, among: holders.sorted()),
            value: text)
    }
}

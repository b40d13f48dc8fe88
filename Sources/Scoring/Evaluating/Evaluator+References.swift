import Numbers
import Records
import RubricLanguage

/// Look-ups in reference tables.
extension Evaluator {
    /// What was asked of a reference table last, and the answer: the rows of a criterion ask the same again and again.
    struct Consultation {
        /// The arguments; one of which it is not known whether it is the same has none.
        var arguments: [Argument?]
        var match: ReferenceRows.Match?
    }

    /// What tells an argument from others of the same subject.
    enum Argument: Equatable {
        case missing
        /// It is the same for everybody.
        case parameter(Int32)
        /// What a field has in the batch, or the place of a value in its enumeration.
        case bits(Int64)
        /// A text in the rubric.
        case text(Int)
    }

    /// The row of a reference table that the arguments mean.
    mutating func consult(_ reference: Int, at start: Int) -> ReferenceRows.Match? {
        let arguments = pool.references[reference].keys.indices.map { place in
            identity(of: pool.arguments[start + place], pool.references[reference].keys[place].form)
        }
        if let last = consultations[reference], last.arguments == arguments, !arguments.contains(nil) {
            return last.match
        }
        let match = find(in: reference, at: start)
        consultations[reference] = Consultation(arguments: arguments, match: match)
        return match
    }

    private mutating func find(in reference: Int, at start: Int) -> ReferenceRows.Match? {
        var keys: [[UInt8]?] = []
        for place in pool.references[reference].keys.indices {
            let text = words(of: pool.arguments[start + place], pool.references[reference].keys[place].form)
            keys.append(text.flatMap(pool.references[reference].keys[place].normal))
        }
        var isAsked = false
        for (place, lookup) in pool.references[reference].lookups.enumerated() {
            let parts = lookup.compactMap { keys[$0] }
            guard parts.count == lookup.count else { continue }
            isAsked = true
            let key = Array(parts.joined(separator: [referenceKeySeparator]))
            if let match = pool.references[reference].rows.find(key, by: place) { return match }
        }
        if isAsked { unmatched[reference].add(keys.map { $0 ?? [] }) }
        return nil
    }

    private mutating func identity(of node: Int32, _ form: Reference.Key.Form) -> Argument? {
        switch pool.nodes[Int(node)] {
        case .parameter(let place): return .parameter(place)
        case .field(let reference):
            guard let bits = bits(reference) else { return .missing }
            // Bits of different fields may be different numbers, or amounts in different currencies.
            return form == .number && fields[Int(reference)].form != .whole ? nil : .bits(bits)
        default: break
        }
        if let code = code(node) { return .bits(code) }
        return switch text(node) {
        case .symbol(let symbol): .bits(symbol.bits)
        case .constant(let place): .text(place)
        case nil: nil
        }
    }

    /// The value of an argument as text.
    private mutating func words(of node: Int32, _ form: Reference.Key.Form) -> String? {
        switch form {
        case .number: number(node)?.description
        case .code(let enumeration): code(node).flatMap { enumerators[enumeration]?[Int($0)] }
        default: text(node).map { describe($0) }
        }
    }
}

extension Evaluator {
    /// Hands over what was not found, and forgets it.
    mutating func takeUnmatched() -> [Unmatched] {
        let taken = unmatched
        for place in unmatched.indices { unmatched[place] = Unmatched() }
        return taken
    }
}

extension Rubric {
    /// The names of the values of enumerations that are keys of reference tables.
    var enumeratorsOfReferences: [String: [String]] {
        var names: [String: [String]] = [:]
        for key in pool.references.flatMap(\.keys) {
            guard case .code(let name) = key.form else { continue }
            names[name] = vocabulary.enumeration(name)?.values.map(\.name)
        }
        return names
    }
}

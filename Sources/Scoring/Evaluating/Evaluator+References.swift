import Numbers
import Records
import RubricLanguage

/// Look-ups in reference tables.
extension Evaluator {
    /// What was asked of a reference table last, and the answer: the rows of a criterion ask the same again and again.
    struct Consultation {
        /// The arguments as they are in the batch; a missing one and a number have none.
        var arguments: [Int64?]
        var match: ReferenceRows.Match?
    }

    /// The row of a reference table that the arguments mean.
    mutating func consult(_ reference: Int, at start: Int) -> ReferenceRows.Match? {
        let arguments = pool.references[reference].keys.indices.map { identity(of: pool.arguments[start + $0]) }
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

    /// What tells the value of an argument from others of the same batch; a text in the rubric is negative.
    private mutating func identity(of node: Int32) -> Int64? {
        switch pool.nodes[Int(node)] {
        case .parameter: return 0
        case .field(let reference) where bits(reference) == nil: return -1
        default: break
        }
        if let code = code(node) { return code }
        return switch text(node) {
        case .symbol(let symbol): symbol.bits
        case .constant(let place): -2 - Int64(place)
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

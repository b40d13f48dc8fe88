import Records

extension Rubric {
    /// The name of the enumeration whose values a node takes.
    public func enumeration(of node: Int32) -> String? {
        switch pool.nodes[Int(node)] {
        case .field(let place):
            if case .enumeration(let name) = pool.fields[Int(place)].type { name } else { nil }
        case .parameter(let place):
            if case .code(let name, _) = parameters[Int(place)].value { name } else { nil }
        case .consult(let place, _):
            if case .code(let name) = pool.references[Int(place)].value { name } else { nil }
        case .fallback(let a, let b), .choose(_, let a, let b): enumeration(of: a) ?? enumeration(of: b)
        case .aggregate(let place):
            pool.aggregates[Int(place)].value < 0 ? nil : enumeration(of: pool.aggregates[Int(place)].value)
        default: nil
        }
    }
}

/// Trees that differ from what was written in one place. The nodes keep the bytes that they came from.
extension YAMLNode {
    /// A key of a mapping that is written as a part of another text: the step of a path.
    public func key(for step: YAMLPath.Step) -> YAMLNode {
        let range = source(ofText: step.range)
        let spelling = Spelling(runs: [Spelling.Run(text: 0, source: range.lowerBound)], range: range)
        return YAMLNode(.scalar(step.name, style: .plain), range: range, spelling: spelling)
    }

    /// A mapping with other entries in the place of this one.
    public func with(entries: [(key: YAMLNode, value: YAMLNode)]) -> YAMLNode { with(.mapping(entries)) }

    /// A text that is not written anywhere; findings about it point to this node.
    public func scalar(_ text: String) -> YAMLNode {
        let spelling = Spelling(runs: [Spelling.Run(text: 0, source: range.lowerBound)], range: range)
        return YAMLNode(.scalar(text, style: .plain), range: range, spelling: spelling)
    }

    /// A list of the items of some nodes, a single node being a list of itself.
    public static func list(joining nodes: [YAMLNode]) -> YAMLNode {
        YAMLNode(.sequence(nodes.flatMap { $0.items ?? [$0] }), range: nodes.first?.range ?? 0..<0)
    }

    /// The tree with another value where a path leads.
    ///
    /// The last step may be a new key, and `+` is a new item at the end of a list. A path of two steps makes
    /// the mapping around a new key if there is none.
    ///
    /// - Parameters:
    ///   - path: the way to the value.
    ///   - written: the scalar in which the path is written; new keys point there.
    ///   - names: the keys by whose text an item of a list is known.
    public func setting(
        _ value: YAMLNode, at path: YAMLPath, written: YAMLNode, identifiedBy names: [String]
    ) throws(YAMLPathFault) -> YAMLNode {
        if path.steps.count == 2, entries != nil, self[path.steps[0].name] == nil {
            let inner = YAMLNode(.mapping([(written.key(for: path.steps[1]), value)]), range: written.range)
            return adding(inner, under: written.key(for: path.steps[0]))
        }
        return try edited(path.steps[...], identifiedBy: names) { (parent, place, step) throws(YAMLPathFault) in
            if let place { return parent.replacing(place, with: value) }
            switch parent.content {
            case .mapping: return parent.adding(value, under: written.key(for: step))
            case .sequence(let items) where step.name == "+": return parent.with(.sequence(items + [value]))
            default: throw parent.nothing(step, identifiedBy: names)
            }
        }
    }

    /// The tree without what stands where a path leads.
    public func removing(_ path: YAMLPath, identifiedBy names: [String]) throws(YAMLPathFault) -> YAMLNode {
        try edited(path.steps[...], identifiedBy: names) { (parent, place, step) throws(YAMLPathFault) in
            guard let place else { throw parent.nothing(step, identifiedBy: names) }
            return parent.removing(place)
        }
    }

    // MARK: Inside

    /// Changes the node that holds the last step.
    private func edited(
        _ steps: ArraySlice<YAMLPath.Step>, identifiedBy names: [String],
        _ change: (YAMLNode, Int?, YAMLPath.Step) throws(YAMLPathFault) -> YAMLNode
    ) throws(YAMLPathFault) -> YAMLNode {
        guard let step = steps.first else { return self }
        if case .scalar = content { throw .noParts(step) }
        let place = place(of: step.name, identifiedBy: names)
        if steps.count == 1 { return try change(self, place, step) }
        guard let place, let child = children?[place] else { throw nothing(step, identifiedBy: names) }
        return replacing(place, with: try child.edited(steps.dropFirst(), identifiedBy: names, change))
    }

    private var children: [YAMLNode]? { items ?? entries?.map(\.value) }

    /// The place of a part among the parts.
    private func place(of step: String, identifiedBy names: [String]) -> Int? {
        switch content {
        case .scalar: nil
        case .mapping(let entries): entries.firstIndex { $0.key.text == step }
        case .sequence(let items):
            items.firstIndex { $0.identity(by: names) == step }
                ?? Int(step).flatMap { 1...max(1, items.count) ~= $0 && !items.isEmpty ? $0 - 1 : nil }
        }
    }

    /// The text by which an item of a list is known.
    public func identity(by names: [String]) -> String? {
        for name in names { if let text = self[name]?.text { return text } }
        return nil
    }

    private func nothing(_ step: YAMLPath.Step, identifiedBy names: [String]) -> YAMLPathFault {
        let known: [String] =
            switch content {
            case .scalar: []
            case .mapping(let entries): entries.compactMap(\.key.text)
            case .sequence(let items):
                items.enumerated().map { place, item in item.identity(by: names) ?? "\(place + 1)" }
            }
        return .nothing(step, among: known)
    }

    private func with(_ content: Content) -> YAMLNode { YAMLNode(content, range: range) }

    private func adding(_ value: YAMLNode, under key: YAMLNode) -> YAMLNode {
        with(.mapping((entries ?? []) + [(key, value)]))
    }

    private func replacing(_ place: Int, with value: YAMLNode) -> YAMLNode {
        switch content {
        case .scalar: return self
        case .sequence(var items):
            items[place] = value
            return with(.sequence(items))
        case .mapping(var entries):
            entries[place].value = value
            return with(.mapping(entries))
        }
    }

    private func removing(_ place: Int) -> YAMLNode {
        switch content {
        case .scalar: return self
        case .sequence(var items):
            items.remove(at: place)
            return with(.sequence(items))
        case .mapping(var entries):
            entries.remove(at: place)
            return with(.mapping(entries))
        }
    }
}

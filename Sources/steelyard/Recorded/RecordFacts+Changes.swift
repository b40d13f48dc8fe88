import Runs

extension RecordFacts {
    /// What another record says otherwise.
    func changes(to other: RecordFacts) -> [FactChange] {
        let added = other.subjects.filter { !subjects.contains($0) }
        return (subjects + added).flatMap { subject -> [FactChange] in
            let isItem = !subject.kind.isEmpty
            switch (isItem, fields[subject], other.fields[subject]) {
            case (true, let old?, nil): return [change(subject, "", old: old.title, new: nil)]
            case (true, nil, let new?): return [change(subject, "", old: nil, new: new.title)]
            case (_, let old, let new): return changes(subject, old ?? Fields(), new ?? Fields())
            }
        }
    }

    private func changes(_ subject: Subject, _ old: Fields, _ new: Fields) -> [FactChange] {
        let added = new.paths.filter { !old.paths.contains($0) }
        return (old.paths + added).compactMap { path in
            let (before, after) = (old[path], new[path])
            return before == after ? nil : change(subject, path, old: before, new: after)
        }
    }

    private func change(_ subject: Subject, _ field: String, old: String?, new: String?) -> FactChange {
        FactChange(item: subject.item, kind: subject.kind, field: field, old: old, new: new)
    }
}

extension RecordFacts.Fields {
    fileprivate subscript(path: String) -> String? { paths.firstIndex(of: path).map { texts[$0] } }

    /// By what people know an item.
    fileprivate var title: String { self["title"] ?? "" }
}

extension ExplanationText {
    /// What assessors gave, and the mean that the rubric uses.
    mutating func add(_ panels: [Account.Panel], only item: String?) {
        let panels = panels.filter { item == nil || $0.item == item }
        guard !panels.isEmpty else { return }
        add("")
        add(words.blockPanels)
        for panel in panels {
            let used = panel.used.map { [words.panels.used + " " + $0, panel.method] } ?? [panel.method]
            let spread: [(String, String?)] = [
                (words.panels.interval, panel.interval), (words.median, panel.median), (words.range, panel.range),
                (words.deviation, panel.deviation),
            ]
            let numbers =
                ["\(words.assessors) \(panel.count)"] + used.filter { !$0.isEmpty }
                + spread.compactMap { label, value in value.map { "\(label) \($0)" } }
                + (panel.conflicts == 0 ? [] : ["\(words.conflicts) \(panel.conflicts)"])
            add("\(panel.source) \(panel.item)\(colon)\(numbers.joined(separator: words.comma))", indent: 1)
            for note in panel.notes { add(note, indent: 2) }
        }
    }
}

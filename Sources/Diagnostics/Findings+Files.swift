extension Sequence<Finding> {
    /// The findings in order as a JSON array of objects with the same keys in the same order.
    public func json() -> [UInt8] {
        var json = JSONWriter()
        json.array { $0.write(inOrder()) }
        json.endLine()
        return json.take()
    }

    /// The findings in order as CSV with a head line.
    public func csv() -> [UInt8] {
        var csv = CSVWriter()
        csv.row([
            "code", "severity", "file", "line", "column", "element", "person", "value", "allowed", "message", "hint",
        ])
        for finding in inOrder() { csv.write(finding) }
        return csv.take()
    }
}

extension JSONWriter {
    /// Writes findings as the objects of the open array.
    public mutating func write(_ findings: [Finding]) {
        for finding in findings { object { $0.write(finding) } }
    }

    fileprivate mutating func write(_ finding: Finding) {
        member("code", finding.code)
        member("severity", finding.severity.rawValue)
        member("file", finding.place.file)
        member("line", finding.place.line)
        member("column", finding.place.column)
        member("element", finding.element)
        member("person", finding.person)
        member("value", finding.value)
        member("allowed", finding.allowed)
        member("message", finding.message)
        member("hint", finding.hint)
    }
}

extension CSVWriter {
    fileprivate mutating func write(_ finding: Finding) {
        let place = finding.place
        row([
            finding.code, finding.severity.rawValue, place.file, place.line.map(String.init) ?? "",
            place.column.map(String.init) ?? "", finding.element ?? "", finding.person ?? "", finding.value ?? "",
            finding.allowed ?? "", finding.message, finding.hint ?? "",
        ])
    }
}

internal import CLibXML2
internal import Diagnostics
internal import Numbers
internal import Records

extension PieceReader {
    /// A value that its field does not take.
    mutating func report(_ fault: ValueFault, _ slot: Slot, value: String, leaf: String) {
        let text = shortened(value)
        let vocabulary = grammar.vocabulary
        let hint = nearest(to: text, among: fault.candidates(in: vocabulary)).map { "Did you mean `\($0)`?" }
        let name = fieldName(slot)
        let severity: Severity = fault.isSlip ? .warning : .error
        let consequence = fault.isSlip ? "; the field stays empty" : ""
        report(
            fault.code, severity, leaf: leaf, value: text, allowed: fault.allowed(in: vocabulary), hint: hint,
            fault == .empty ? "`\(name)` is empty." : "`\(text)` in `\(name)` \(fault.complaint)\(consequence).")
    }

    /// An element that may not stand where it does.
    mutating func reportElement(_ name: UnsafePointer<UInt8>?, _ uri: UnsafePointer<UInt8>?, isKnown: Bool) {
        let name = unsafe text(name)
        let namespace = unsafe uri == nil ? "no namespace" : "the namespace `\(shortened(unsafe text(uri)))`"
        let kind = parent
        let allowed = textSlot >= 0 ? [] : grammar.elementNames(in: kind)
        let inside = textSlot >= 0 ? "text" : kind == grammar.root ? "root" : grammar.vocabulary[builder.kind].name
        let leaf = (textSlot >= 0 ? "/" + fieldName(Slot(textSlot)) : "") + "/" + shortened(name)
        if isKnown {
            let expected = grammar.vocabulary.kind(name).flatMap { grammar.vocabulary[$0].namespace }
            report(
                "wrong-namespace", leaf: leaf, value: name, allowed: expected ?? Vocabulary.namespace,
                "The element `\(shortened(name))` is in \(namespace).")
        } else if grammar.names.contains(name), textSlot < 0, kind != grammar.root, isAttribute(name) {
            report(
                "misplaced-element", leaf: leaf, value: name, allowed: allowed.joined(separator: ", "),
                hint: "Write it as an attribute: `\(name)=\"…\"`.", "`\(name)` of `\(inside)` is an attribute.")
        } else if grammar.vocabulary.kind(name) != nil {
            report(
                "misplaced-element", leaf: leaf, value: name, allowed: allowed.joined(separator: ", "),
                "The element `\(name)` may not stand inside `\(inside)`.")
        } else {
            report(
                "unknown-element", leaf: leaf, value: name, allowed: allowed.joined(separator: ", "),
                hint: nearest(to: name, among: allowed).map { "Did you mean `\($0)`?" },
                "There is no element `\(shortened(name))` inside `\(inside)`.")
        }
    }

    private func isAttribute(_ name: String) -> Bool {
        grammar.attributeNames(of: builder.kind.index).contains(name)
    }

    /// An attribute that a record does not have, unless it belongs to XML itself.
    mutating func reportAttribute(
        _ attribute: UnsafeMutablePointer<UnsafePointer<UInt8>?>, _ value: Span<UInt8>, of kind: KindIndex
    ) {
        guard unsafe !isOfXML(attribute) else { return }
        let name = unsafe text(attribute[0])
        let kind = grammar.vocabulary[kind]
        let allowed = grammar.attributeNames(of: builder.kind.index)
        let shown = string(value.extracting(0..<min(value.count, 1000)))
        if kind.slot(name) != nil, unsafe attribute[1] == nil {
            report(
                "misplaced-attribute", leaf: "/@" + name, value: shown, allowed: allowed.joined(separator: ", "),
                hint: "Write it as an element: `<\(name)>…</\(name)>`.",
                "`\(name)` of `\(kind.name)` is an element with text.")
        } else if unsafe attribute[1] != nil, allowed.contains(name) {
            report(
                "misplaced-attribute", leaf: "/@" + name, value: shown, allowed: allowed.joined(separator: ", "),
                hint: "Write `\(name)`, without a prefix: attributes belong to the element that they stand in.",
                "The attribute `\(name)` of `\(kind.name)` has a prefix.")
        } else {
            report(
                "unknown-attribute", leaf: "/@" + shortened(name), value: shown,
                allowed: allowed.joined(separator: ", "),
                hint: nearest(to: name, among: allowed).map { "Did you mean `\($0)`?" },
                "`\(kind.name)` has no attribute `\(shortened(name))`.")
        }
    }

    /// Attributes of an element that has none.
    mutating func reportAttributes(
        ofText slot: Int, _ count: Int, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    ) {
        guard let attributes = unsafe attributes else { return }
        let field = fieldName(Slot(slot))
        for i in 0..<count where unsafe !isOfXML(attributes + 5 * i) {
            let name = unsafe text(attributes[5 * i])
            report(
                "unknown-attribute", leaf: "/\(field)/@\(shortened(name))", value: name, allowed: "text alone",
                "`\(field)` has no attributes.")
        }
    }

    /// `xml:lang`, `xsi:schemaLocation` and their like say nothing about staff.
    func isOfXML(_ attribute: UnsafeMutablePointer<UnsafePointer<UInt8>?>) -> Bool {
        let namespaces = ["http://www.w3.org/XML/1998/namespace", "http://www.w3.org/2001/XMLSchema-instance"]
        return unsafe attribute[2] != nil && namespaces.contains(text(attribute[2]))
    }

    func text(_ pointer: UnsafePointer<UInt8>?) -> String {
        guard let pointer = unsafe pointer else { return "" }
        return unsafe String(cString: pointer)
    }

    mutating func reportRepeated(_ slot: Int) {
        let name = fieldName(Slot(slot))
        report("repeated-element", leaf: "/" + name, value: name, allowed: "one", "`\(name)` stands here twice.")
    }

    mutating func reportStray(_ bytes: UnsafeBufferPointer<UInt8>) {
        reportedStray = true
        let inside = parent == grammar.root ? "the root" : "`\(grammar.vocabulary[builder.kind].name)`"
        let text = unsafe String(decoding: bytes.prefix(1000), as: UTF8.self)
        report(
            "stray-text", at: recordPlace, value: String(text.drop(while: \.isWhitespace)),
            allowed: "elements and white space", "There is text right inside \(inside).")
    }

    mutating func reportMissing(_ missing: UInt64, _ kind: KindIndex) {
        let kind = grammar.vocabulary[kind]
        for (slot, field) in kind.fields.enumerated() where missing & (1 << UInt64(slot)) != 0 {
            let isText = field.type == .text
            report(
                "missing-field", leaf: isText ? "/" + field.name : "/@" + field.name, at: recordPlace,
                hint: isText ? "Add the element `<\(field.name)>`." : "Add the attribute `\(field.name)=\"…\"`.",
                "`\(kind.name)` lacks `\(field.name)`.")
        }
    }

    mutating func reportCurrency(_ money: UInt64, _ kind: KindIndex) {
        let name = fieldName(Slot(money.trailingZeroBitCount))
        report(
            "currency-missing", .warning, leaf: "/@currency", at: recordPlace, allowed: "a code such as CNY",
            hint: "Add the attribute `currency=\"CNY\"`.",
            "`\(name)` of `\(grammar.vocabulary[kind].name)` is an amount of no currency.")
    }

    mutating func reportReversed(_ start: Slot, _ end: Slot, _ first: PartialDate, _ last: PartialDate) {
        report(
            "span-reversed", leaf: "/@" + fieldName(end), at: recordPlace, value: last.description,
            allowed: "a date not before \(first)",
            "`\(fieldName(end))` is \(last), before `\(fieldName(start))`, which is \(first).")
    }

    mutating func reportRepeatedItem(_ id: Symbol) {
        let name = builder.symbols[id]
        report(
            "duplicate-item", leaf: "/@id", at: recordPlace, value: name, allowed: "an id that no other item has",
            "The person has two items with the id `\(shortened(name))`.")
    }

    mutating func reportPosition(_ position: Int64, of count: Int64) {
        report(
            "position-beyond-count", leaf: "/@position", at: recordPlace, value: String(position),
            allowed: "1 to \(count)", hint: "Check `contributors` of the item.",
            "A contributor has position \(position), but the item has \(count) contributors.")
    }

    mutating func reportShares() {
        report(
            "shares", .warning, leaf: "/@share", at: recordPlace, allowed: "shares of one item that sum to at most 1",
            "The declared shares of the item sum to more than 1 here.")
    }
}

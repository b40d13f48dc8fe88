import RubricLanguage

/// There is a tree or there are faults; a tree means the same after printing and parsing.
func checkExpression(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let (tree, faults) = parseExpression(text)
    checkFaults(faults, hasTree: tree != nil, in: text)
    if let tree { checkPrintout(tree) }
    let (membership, others) = parseMembership(text)
    checkFaults(others, hasTree: membership != nil, in: text)
    if let membership {
        let printed = membership.description
        law(parseMembership(printed).syntax?.description == printed, "`\(printed)` is printed in another way")
    }
}

private func checkFaults(_ faults: [SyntaxFault], hasTree: Bool, in text: String) {
    law(hasTree == faults.isEmpty, "a tree if and only if there are no faults")
    var last = 0
    for fault in faults {
        let (lower, upper) = (fault.range.lowerBound, fault.range.upperBound)
        law(lower >= last && upper <= text.utf8.count, "faults are in order and inside the text")
        law(!fault.code.isEmpty && !fault.message.isEmpty, "a fault has words")
        last = lower
    }
}

private func checkPrintout(_ tree: SyntaxNode) {
    let printed = tree.description
    let (again, faults) = parseExpression(printed)
    law(faults.isEmpty, "`\(printed)` is refused: \(faults)")
    law(again == tree, "`\(printed)` means something else")
}

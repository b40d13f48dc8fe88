internal import Diagnostics

/// The list of proposals as CSV, with a column `decision` to be filled.
///
/// - Parameter names: the names of files as the list shows them.
public func proposalTable(_ proposals: [Proposal], names: [String: String]) -> [UInt8] {
    var csv = CSVWriter(byteOrderMark: true)
    csv.row([
        "decision", "score", "kind", "person-a", "item-a", "title-a", "place-a", "person-b", "item-b", "title-b",
        "place-b", "agrees", "differs",
    ])
    for proposal in proposals {
        csv.emptyCell()
        csv.cell(proposal.score)
        csv.cell(proposal.kind)
        for side in [proposal.first, proposal.second] {
            var place = side.place
            place.file = names[place.file] ?? place.file
            for text in [side.person, side.item, side.title, place.description] { csv.cell(text) }
        }
        csv.cell(proposal.agrees.joined(separator: "; "))
        csv.cell(proposal.differs.joined(separator: "; "))
        csv.endRow()
    }
    return csv.take()
}

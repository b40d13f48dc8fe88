import Diagnostics

/// The rows of what was not counted, for the workbook: what the page of the person says in its eighth block.
func appendNotCounted(_ account: Account, to bytes: inout [UInt8]) {
    guard !account.exclusions.isEmpty else { return }
    var writer = CSVWriter()
    for exclusion in account.exclusions {
        writer.row([
            account.id, account.name, exclusion.item, exclusion.kind, exclusion.title, exclusion.criterion ?? "",
            exclusion.reason.sentence, exclusion.reason.clause?.text ?? "", exclusion.place,
        ])
    }
    bytes += writer.bytes
}

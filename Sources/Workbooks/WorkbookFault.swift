/// Why a workbook could not be written.
public struct WorkbookFault: Error, Equatable {
    /// What the library says of it.
    public let reason: String
}

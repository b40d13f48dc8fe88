internal import Diagnostics

/// A file as one thread made it ready for the collector.
struct OpenedFile: Sendable {
    enum Content: Sendable {
        case nothing
        /// Native, to be read piece by piece.
        case native(PieceCutter, isTranscoded: Bool)
        /// In another format, and read as a whole.
        case read(StaffReading)
    }

    var name: String
    /// `nil`: it could not be read at all. A native file gets its digest when it was read.
    var file: InputFile?
    var findings: [Finding] = []
    var content = Content.nothing
}

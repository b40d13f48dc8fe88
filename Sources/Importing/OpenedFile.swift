internal import Diagnostics

/// A file that is read together with others of its format.
struct WaitingFile: Sendable {
    enum Content: Sendable {
        /// To be read as a whole.
        case text([UInt8])
        /// To be read record by record, from a byte on.
        case records(ByteSource, start: Int, any JoinedFormat)
    }

    var name: String
    var content: Content
    /// The place of its format.
    var format: Int
    /// Its place in the run's list of files.
    var file: Int
}

/// A file as one thread made it ready for the collector.
struct OpenedFile: Sendable {
    enum Content: Sendable {
        case nothing
        /// Native, to be read piece by piece.
        case native(PieceCutter, isTranscoded: Bool)
        /// To be read record by record, from a byte on.
        case records(ByteSource, start: Int, any RecordFormat)
        /// To be read together with all others of its format.
        case waiting(WaitingFile.Content, format: Int)
        /// In another format, and read as a whole; with a precedence, if it may be a part of what several files hold.
        case read(StaffReading, precedence: Int?)
    }

    var name: String
    /// `nil`: it could not be read at all. A native file gets its digest when it was read.
    var file: InputFile?
    var findings: [Finding] = []
    var content = Content.nothing
}

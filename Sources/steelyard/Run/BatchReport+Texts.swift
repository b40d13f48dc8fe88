import Scoring

extension BatchReport {
    /// What a stream has about each subject.
    func texts(of stream: Int) -> [ArraySlice<UInt8>] {
        var start = 0
        return ends[stream].map { end in
            defer { start = end }
            return streams[stream][start..<end]
        }
    }
}

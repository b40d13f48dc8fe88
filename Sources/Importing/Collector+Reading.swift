internal import Diagnostics
internal import Pipelines
internal import Records

extension Collector {
    /// Reads files in their order. A native file is cut into pieces for all threads; files of other formats, which
    /// must be read as a whole, are read side by side.
    mutating func read(_ sources: [StaffSource]) {
        let opener = FileOpener(vocabulary: vocabulary, grammar: grammar, options: options)
        var place = 0
        while place < sources.count {
            var end = place
            while end < sources.count, !opener.isReadInPieces(sources[end]) { end += 1 }
            let neighbours = sources[place..<max(end, place + 1)]
            inOrder(
                neighbours.count, threads: options.threads,
                makeWorker: { { opener.open(neighbours[neighbours.startIndex + $0]) } },
                deliver: { take($0) })
            place = neighbours.endIndex
        }
    }

    private mutating func take(_ opened: OpenedFile) {
        if let file = opened.file { files.append(file) }
        for finding in opened.findings { findings.append(finding) }
        switch opened.content {
        case .nothing: break
        case .read(let reading):
            for finding in reading.findings { findings.append(finding) }
            unsound += reading.unsound
            unread.merge(reading.unread, uniquingKeysWith: +)
            for var batch in reading.batches {
                batch.file = files.count - 1
                add(batch, from: opened.name)
            }
        case .native(let cutter, let isTranscoded):
            do {
                try readNative(cutter, name: opened.name, isTranscoded: isTranscoded)
            } catch PieceFault.tooLong {
                findings.append(.tooLong(opened.name))
            } catch {
                findings.append(.unreadable(opened.name, error))
            }
        }
    }
}

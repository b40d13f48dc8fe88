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
        for number in options.formats.indices { readTogether(number) }
        for index in 0..<gathering.count {
            let batch = gathering.batch(of: index)
            add(batch, from: files[batch.file].name)
        }
        reunite()
    }

    /// Reads the files that wait for each other.
    private mutating func readTogether(_ format: Int) {
        let members = waiting.filter { $0.format == format }
        guard !members.isEmpty else { return }
        waiting.removeAll { $0.format == format }
        let (names, numbers) = (members.map(\.name), members.map(\.file))
        var texts: [(name: String, utf8: [UInt8])] = []
        var records: [JoinedFile] = []
        var joined: (any JoinedFormat)?
        for member in members {
            switch member.content {
            case .text(let utf8): texts.append((member.name, utf8))
            case .records(let bytes, let start, let format):
                records.append(JoinedFile(source: StaffSource(name: member.name, bytes: bytes), start: start))
                joined = format
            }
        }
        if let joined {
            let digests = joined.read(records, budget: options.joinedRecords) {
                take($0, from: names, numbered: numbers)
            }
            for (number, digest) in zip(numbers, digests) where files[number].sha256.isEmpty {
                files[number].sha256 = digest
            }
            return
        }
        let byteCount = texts.map(\.utf8.count).reduce(0, +)
        if byteCount > options.largeTree { findings.append(.largeTree(names[0], byteCount)) }
        take(options.formats[format].read(texts, vocabulary: vocabulary), from: names, numbered: numbers)
    }

    /// Takes up what was read from some files; with a precedence its subjects wait for what others say of them.
    private mutating func take(
        _ reading: StaffReading, from names: [String], numbered files: [Int], precedence: Int? = nil
    ) {
        for finding in reading.findings { findings.append(finding) }
        for (code, count) in reading.unlisted.counts { findings.count(count, of: code) }
        findings.countErrors(reading.unlisted.errors)
        unsound += reading.unsound
        unread.merge(reading.unread, uniquingKeysWith: +)
        for var batch in reading.batches {
            let name = names[batch.file]
            batch.file = files[batch.file]
            batch.renumberOrigins { files[$0] }
            if let precedence {
                let subjects = batch.roots.filter { vocabulary[batch.kind(of: $0)].role == .subject }
                var gathered = batch
                gathered.remove(batch.roots.filter { vocabulary[batch.kind(of: $0)].role != .subject })
                gathering.add(gathered, precedence: precedence)
                batch.remove(subjects)
            }
            add(batch, from: name)
        }
    }

    /// Reads a file record by record; its entry in `files` gets its digest at the end.
    private mutating func readRecords(_ file: StaffSource, from start: Int, _ format: any RecordFormat) throws {
        let number = files.count - 1
        let digest = try format.read(file, from: start, threads: options.threads) {
            take($0, from: [file.name], numbered: [number])
        }
        if files[number].sha256.isEmpty { files[number].sha256 = digest }
    }

    private mutating func take(_ opened: OpenedFile) {
        if let file = opened.file { files.append(file) }
        for finding in opened.findings { findings.append(finding) }
        switch opened.content {
        case .nothing: break
        case .waiting(let content, let format):
            waiting.append(WaitingFile(name: opened.name, content: content, format: format, file: files.count - 1))
        case .records(let bytes, let start, let format):
            do {
                try readRecords(StaffSource(name: opened.name, bytes: bytes), from: start, format)
            } catch {
                findings.append(.unreadable(opened.name, error))
            }
        case .read(let reading, let precedence):
            take(reading, from: [opened.name], numbered: [files.count - 1], precedence: precedence)
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

internal import CLibXML2
internal import Diagnostics

/// Files that refer to each other, after each was read once from front to back: what stands around their records, and
/// where these lie.
@safe struct JoinedFiles: ~Copyable {
    private var frames: XMLTree?
    /// The names in the frames.
    private var dictionary: xmlDictPtr?
    private(set) var places: [RecordPlace] = []
    private(set) var holders: [RecordHolder] = []
    /// Why some of them are broken.
    private(set) var findings: [Finding] = []
    private(set) var digests: [String] = []
    /// How many elements and attributes there are in all files.
    private(set) var nodeCount = 0

    /// - Parameter path: the names from below the roots down to the records.
    init(_ files: [JoinedFile], _ mapping: Mapping, path: [NameIndex]) {
        var nextNode = 1
        for (number, file) in files.enumerated() {
            var digest = ""
            let surveyor = Surveyor(path, of: mapping, chunkSize: 1, firstNode: nextNode)
            do {
                let source = try SurveyedSource(file.source.bytes, from: file.start)
                do throws(TreeFault) {
                    take(try frame(of: source, surveyor), surveyor, file: number)
                } catch {
                    if let fault = source.fault { throw fault }
                    findings.append(Finding(error, in: file.source.name))
                }
                digest = source.digest()
                if let fault = source.fault { throw fault }
            } catch {
                findings.append(.unreadable(file.source.name, error))
            }
            digests.append(digest)
            nextNode = surveyor.nextNode
        }
        nodeCount = nextNode - 1
    }

    private func frame(of source: SurveyedSource, _ surveyor: Surveyor) throws(TreeFault) -> ParsedDocument {
        try unsafe survey(source, surveyor, dictionary: dictionary)
    }

    /// Takes up a file that was read to its end.
    private mutating func take(_ document: ParsedDocument, _ surveyor: Surveyor, file: Int) {
        unsafe dictionary = document.pointer.pointee.dict
        if frames == nil { frames = XMLTree(document, isNumbered: true) } else { frames?.append(document) }
        var trail = TreeTrail()
        var firstPlace = places.count
        places += surveyor.places(inParentsFrom: holders.count)
        for parent in surveyor.parents {
            guard let node = trail.node(at: parent.path, below: document.root) else {
                preconditionFailure("what has records stands in the frame")
            }
            holders.append(RecordHolder(node: node, parent: parent, file: file, firstPlace: firstPlace))
            firstPlace += parent.count
        }
    }

    /// Hands over what stands around the records; `nil` if all files are broken.
    mutating func takeFrames() -> XMLTree? { frames.take() }
}

/// A file that is read together with others.
public struct JoinedFile: Sendable {
    public var source: StaffSource
    /// Where its text begins, behind a mark of the encoding.
    public var start: Int

    public init(source: StaffSource, start: Int) { (self.source, self.start) = (source, start) }
}

/// The files of a zip archive, by name.
struct ZipArchive {
    private(set) var files: [String: [UInt8]] = [:]

    init(_ bytes: [UInt8]) {
        func number(_ place: Int, _ count: Int) -> Int {
            (0..<count).reduce(0) { $0 | Int(bytes[place + $1]) << (8 * $1) }
        }
        // The end of the archive says where the list of its files begins.
        guard let end = bytes.indices.dropLast(21).reversed().first(where: { number($0, 4) == 0x0605_4B50 }) else {
            return
        }
        var entry = number(end + 16, 4)
        for _ in 0..<number(end + 10, 2) {
            let (size, nameCount) = (number(entry + 20, 4), number(entry + 28, 2))
            let name = String(decoding: bytes[entry + 46..<entry + 46 + nameCount], as: UTF8.self)
            let head = number(entry + 42, 4)
            let start = head + 30 + number(head + 26, 2) + number(head + 28, 2)
            let content = Array(bytes[start..<start + size])
            files[name] = number(entry + 10, 2) == 0 ? content : Inflate.bytes(content)
            entry += 46 + nameCount + number(entry + 30, 2) + number(entry + 32, 2)
        }
    }
}

/// Unpacks what was packed by the method "deflate" (RFC 1951).
struct Inflate {
    private let bytes: [UInt8]
    private var bit = 0
    private var output: [UInt8] = []

    /// The codes of a block: how many have each length, and the symbols in the order of their codes.
    private struct Codes {
        var counts = [Int](repeating: 0, count: 16)
        var symbols: [Int]

        init(lengths: some Collection<Int>) {
            for length in lengths { counts[length] += 1 }
            counts[0] = 0
            symbols = lengths.enumerated().filter { $0.element > 0 }.sorted {
                ($0.element, $0.offset) < ($1.element, $1.offset)
            }
            .map(\.offset)
        }
    }

    static func bytes(_ packed: [UInt8]) -> [UInt8] {
        var inflate = Inflate(bytes: packed)
        inflate.run()
        return inflate.output
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func take(_ count: Int) -> Int {
        var value = 0
        for place in 0..<count {
            value |= (Int(bytes[bit >> 3]) >> (bit & 7) & 1) << place
            bit += 1
        }
        return value
    }

    private mutating func run() {
        var isLast = false
        while !isLast {
            isLast = take(1) == 1
            switch take(2) {
            case 0: copyStored()
            case 1:
                let lengths = (0..<288).map { $0 < 144 ? 8 : $0 < 256 ? 9 : $0 < 280 ? 7 : 8 }
                copy(Codes(lengths: lengths), Codes(lengths: Array(repeating: 5, count: 30)))
            default: copyDynamic()
            }
        }
    }

    private mutating func copyStored() {
        bit = (bit + 7) & ~7
        let count = take(16)
        _ = take(16)
        output += bytes[bit >> 3..<(bit >> 3) + count]
        bit += 8 * count
    }

    private mutating func copyDynamic() {
        let (literals, distances, count) = (take(5) + 257, take(5) + 1, take(4) + 4)
        var lengths = [Int](repeating: 0, count: 19)
        for place in [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15].prefix(count) {
            lengths[place] = take(3)
        }
        let codes = Codes(lengths: lengths)
        lengths = []
        while lengths.count < literals + distances {
            switch symbol(codes) {
            case 16: lengths += Array(repeating: lengths[lengths.count - 1], count: 3 + take(2))
            case 17: lengths += Array(repeating: 0, count: 3 + take(3))
            case 18: lengths += Array(repeating: 0, count: 11 + take(7))
            case let length: lengths.append(length)
            }
        }
        copy(Codes(lengths: lengths[..<literals]), Codes(lengths: lengths[literals...]))
    }

    private mutating func symbol(_ codes: Codes) -> Int {
        var (code, first, index) = (0, 0, 0)
        for length in 1...15 {
            code |= take(1)
            let count = codes.counts[length]
            if code - first < count { return codes.symbols[index + code - first] }
            index += count
            (first, code) = ((first + count) << 1, code << 1)
        }
        preconditionFailure("the packed bytes are sound")
    }

    private mutating func copy(_ literals: Codes, _ distances: Codes) {
        let bases = [
            3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195,
            227, 258,
        ]
        while true {
            let code = symbol(literals)
            if code == 256 { return }
            if code < 256 {
                output.append(UInt8(code))
                continue
            }
            let length = bases[code - 257] + take(code < 265 || code == 285 ? 0 : (code - 261) / 4)
            let far = symbol(distances)
            let extra = far < 4 ? 0 : (far - 2) / 2
            let distance = (far < 4 ? far : (2 + far % 2) << extra) + take(extra) + 1
            for _ in 0..<length { output.append(output[output.count - distance]) }
        }
    }
}

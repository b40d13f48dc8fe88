internal import Numbers

/// The points at which a function is evaluated for its Sobol indices: what each number stands for depends on the seed
/// and the number alone, so that evaluations can be made in any order, and by any number of threads.
///
/// Two independent samples A and B are drawn, and for each input the sample A with that input from B; for pairs of
/// inputs B with it from A as well.
public struct SobolDesign: Hashable, Sendable {
    /// How many inputs the function has.
    public let inputs: Int
    /// How many points A and B have.
    public let samples: Int
    /// Whether the indices of pairs are wanted.
    public let hasPairs: Bool
    public let seed: UInt64

    public init(inputs: Int, samples: Int, hasPairs: Bool = false, seed: UInt64) {
        precondition(inputs > 0 && samples > 1, "there are inputs, and points to compare")
        (self.inputs, self.samples, self.hasPairs, self.seed) = (inputs, samples, hasPairs, seed)
    }

    /// The steps into which the range of an input is divided.
    public static let grid = 1_000_000

    /// How many evaluations belong to one point: A, B, and A with each input from B.
    var width: Int { inputs * (hasPairs ? 2 : 1) + 2 }

    /// How many evaluations there are.
    public var count: Int { samples * width }

    /// Where each input lies in its range, in millionths, for an evaluation; from 0 up to 999,999.
    public func point(_ evaluation: Int) -> [Int] {
        let (sample, kind) = evaluation.quotientAndRemainder(dividingBy: width)
        var seeds = SplitMix64(seed: seed &+ UInt64(sample) &* 0xD1B5_4A32_D192_ED03)
        var random = SplitMix64(seed: seeds.next())
        var a = (0..<inputs).map { _ in random.below(Self.grid) }
        var b = (0..<inputs).map { _ in random.below(Self.grid) }
        switch kind {
        case 0: return a
        case 1: return b
        case 2..<inputs + 2:
            a[kind - 2] = b[kind - 2]
            return a
        default:
            b[kind - 2 - inputs] = a[kind - 2 - inputs]
            return b
        }
    }

    /// Whether an evaluation is one of A or B: these alone are points drawn independently.
    public func isIndependent(_ evaluation: Int) -> Bool { evaluation % width < 2 }
}

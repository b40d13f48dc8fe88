/// The rank of members who are equal.
///
/// For keys of which the two best are equal and the third is worse:
public enum TieRule: String, CaseIterable, Sendable {
    /// The best of the places that they take up: 1, 1, 3. Also called competition ranking.
    case minimum
    /// The worst of the places that they take up: 2, 2, 3.
    case maximum
    /// The mean of the places that they take up: 1.5, 1.5, 3. Also called fractional ranking.
    case average
    /// The next place after those who are better, however many they are: 1, 1, 2.
    case dense
}

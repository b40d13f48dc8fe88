// Weighting: what follows from weights where a score is the sum of weight times value.
//
// Scores and ranks under any weights, the intervals of a weight in which ranks, a top set or grades stay, a person's rank
// along a weight, the smallest change that lifts a person, ranges of ranks over a box of weights: all of them exact.
// Ranks under many random weights are sampled from a seed that the caller hands in, each of them exact. Floating point
// states standard errors and nothing else. The room sees numbers, programs and threads; it knows neither rubrics nor
// records.

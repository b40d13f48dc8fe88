// Statistics: agreement of rankings, attribution of change, reliability of assessors, groups, weights, sensitivity.
//
// Pure mathematics over plain arrays: it knows people by their position and nothing of rubrics, records or sheets. It
// sees numbers and no other room, and has no random source but a seed that it is handed. What can be said exactly is an
// `Exact` or a whole number; a `Double` is a figure to be reported and never reaches a score.

// Numbers: exact numbers, rounding steps, the allocation of remainders, common units, ranks and the sorting of words,
// numbers drawn from a seed, days, partial dates, periods, currencies; and memory and texts that are written piece by
// piece.
//
// It may touch plain values and sees no other room. Binary floating point never enters: every number on the way to
// a score is an `Exact`, and only a rounding step that the rubric names takes anything away from it.

// Optimising: the best choice among many under limits, proved.
//
// A program of yes-or-no decisions is searched by branch and bound. Floating point only guides the search: every bound
// that cuts a branch and every answer is checked in exact arithmetic, so that a choice that is called best is best. A
// linear program is solved in rationals, and its answer carries what proves it. The room knows numbers and nothing else:
// what is chosen, and why, is its callers' business.

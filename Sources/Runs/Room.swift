// Runs: the folders that runs left, read again.
//
// Here stand the manifest and the tables of a run as they are read back, the comparison of two runs person by person,
// the days and rows of a publicity list, and the register of objections. It reads bytes that it is handed, piece by
// piece, and keeps of the people no more than the one at hand. It sees texts: a value of a run is what the run wrote. It
// may never open a file, print or compute a score again.

// Cases: the worked examples of a rubric, run and compared with what their authors expect.
//
// Here stand the reader of `cases.yaml`, which turns readable examples into records, given measures and
// expectations, and the runner, which scores the records with the same engine as any run and says what differs.
// It is handed texts and yields plain values. It may never touch a file, a clock or a printer, and it compares
// numbers exactly, never their spelling.

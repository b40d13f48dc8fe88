import Glibc
import CFuzzer

// Runs libFuzzer over the target that `--target=NAME` selects; all other arguments are libFuzzer's.
var count = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = CommandLine.unsafeArgv
exit(
    LLVMFuzzerRunDriver(&count, &arguments) { bytes, count in
        Target.selected.check(Array(UnsafeBufferPointer(start: bytes, count: count)))
        return 0
    })

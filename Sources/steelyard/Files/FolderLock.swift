import Glibc

/// Says of a folder that somebody is at work on it, as long as the process lives: on this machine and, where the file
/// system tells, on others.
final class FolderLock {
    private let descriptor: Int32

    /// `nil` where somebody else holds it, or there is no such folder.
    init?(_ path: String) {
        descriptor = unsafe open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        // The folder may have been removed by who held the lock before.
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0, exists(path) else {
            close(descriptor)
            return nil
        }
    }

    deinit { close(descriptor) }
}

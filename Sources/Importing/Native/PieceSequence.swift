internal import Dispatch
internal import Synchronization

/// The results of a file's pieces, in the order of the file, parsed ahead on some threads.
///
/// Each thread has a parser of its own. At most a few pieces are under way or waiting, whatever the file's size.
final class PieceSequence: Sendable {
    private struct State {
        var cutter: PieceCutter
        var nextIndex = 0
        var isDone = false
        var fault: (any Error)?
        var results: [Int: PieceResult] = [:]
    }

    private let state: Mutex<State>
    private let room: DispatchSemaphore
    private let news = DispatchSemaphore(value: 0)
    private let workers = DispatchGroup()
    private let threads: Int

    /// - Parameter threads: at least two; a file for one thread needs no sequence.
    init(_ cutter: PieceCutter, threads: Int, grammar: Grammar, file: Int) {
        state = Mutex(State(cutter: cutter))
        // Counted up from zero, because a semaphore must not end below its first value.
        room = DispatchSemaphore(value: 0)
        for _ in 0..<2 * threads { room.signal() }
        self.threads = threads
        let queue = DispatchQueue(label: "steelyard.pieces", attributes: .concurrent)
        for _ in 0..<threads {
            queue.async(group: workers) { [self] in work(NativeParser(grammar, file: file)) }
        }
    }

    private func work(_ parser: NativeParser) {
        while true {
            room.wait()
            guard let (index, piece) = cut() else { break }
            let result = parser.parse(piece)
            state.withLock { $0.results[index] = result }
            news.signal()
        }
        news.signal()
        room.signal()
    }

    private func cut() -> (Int, Piece)? {
        state.withLock { state in
            guard !state.isDone else { return nil }
            do {
                if let piece = try state.cutter.next() {
                    state.nextIndex += 1
                    return (state.nextIndex - 1, piece)
                }
            } catch { state.fault = error }
            state.isDone = true
            return nil
        }
    }

    /// The result of a piece, once it is there; `nil` behind the last.
    func result(_ index: Int) throws -> PieceResult? {
        while true {
            let (result, isOver, fault) = state.withLock { state in
                (state.results.removeValue(forKey: index), state.isDone && index >= state.nextIndex, state.fault)
            }
            if let result {
                room.signal()
                return result
            }
            if isOver {
                if let fault { throw fault }
                return nil
            }
            news.wait()
        }
    }

    /// Takes back the memory of a piece.
    func recycle(_ piece: Piece) { state.withLock { $0.cutter.recycle(piece) } }

    /// Ends the threads and hands back the cutter.
    func stop() -> PieceCutter {
        state.withLock { $0.isDone = true }
        for _ in 0..<threads { room.signal() }
        workers.wait()
        return state.withLock { $0.cutter }
    }
}

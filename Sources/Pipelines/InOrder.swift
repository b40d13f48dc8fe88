internal import Dispatch
internal import Foundation

/// Does the work numbered from 0 on several threads and delivers the results in order.
///
/// Each thread makes its own worker. A thread takes the next number, works, waits for its turn and
/// delivers; so there are never more results than threads, and what is delivered does not depend on
/// how many threads there are. Deliveries never overlap.
///
/// - Parameters:
///   - count: how many pieces of work there are.
///   - threads: how many threads work, the calling one included; at least one.
///   - makeWorker: makes what one thread works with.
///   - deliver: takes a result, in order.
public func inOrder<Result>(
    _ count: Int, threads: Int, makeWorker: @Sendable () -> (Int) -> Result, deliver: (Result) -> Void
) {
    guard count > 0 else { return }
    if threads < 2 || count == 1 {
        let work = makeWorker()
        for number in 0..<count { deliver(work(number)) }
        return
    }
    let turn = Turn()
    // Deliveries are made in turn, one at a time, and all end before this function does.
    nonisolated(unsafe) let deliver = deliver
    DispatchQueue.concurrentPerform(iterations: min(threads, count)) { _ in
        let work = makeWorker()
        while let number = turn.take(below: count) {
            let result = work(number)
            turn.wait(for: number)
            unsafe deliver(result)
            turn.pass()
        }
    }
}

/// Hands out numbers and lets their holders pass in order.
private final class Turn: @unchecked Sendable {
    // Everything below is read and written with the condition locked.
    private let condition = NSCondition()
    private var next = 0
    private var passed = 0

    func take(below count: Int) -> Int? {
        condition.withLock {
            guard next < count else { return nil }
            defer { next += 1 }
            return next
        }
    }

    func wait(for number: Int) {
        condition.withLock {
            while passed < number { condition.wait() }
        }
    }

    func pass() {
        condition.withLock {
            passed += 1
            condition.broadcast()
        }
    }
}

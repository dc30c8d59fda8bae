import Foundation
import Synchronization
import Testing

@testable import Conductor

@Suite("Sharing commits")
struct ResultGroupTests {
    private func item(_ number: Int) -> ResultGroup.Item { ResultGroup.Item(packet: "\(number)", result: .cancelled) }

    @Test("A result goes at once when nothing more is on the way")
    func alone() {
        let group = ResultGroup { 1 }
        group.add(item(1))
        #expect(group.next()?.map(\.packet) == ["1"])
    }

    @Test("While more is on the way results wait for each other, up to a size")
    func together() {
        let group = ResultGroup { 100 }
        for number in 1...(ResultGroup.size + 3) { group.add(item(number)) }
        #expect(group.next()?.count == ResultGroup.size)
        group.close()
        #expect(group.next()?.count == 3)
        #expect(group.next()?.count == nil)
    }

    @Test("A result does not wait for ever for others that are on the way")
    func patience() {
        let group = ResultGroup { 100 }
        group.add(item(1))
        #expect(group.next()?.count == 1)
    }

    @Test("Each packet is given out once while it is on the list, and again after it was finished")
    func list() {
        let list = WorkList()
        list.add(["a", "b", "a"])
        #expect(list.count == 2)
        #expect(list.next() == "a")
        list.add(["a"])
        #expect(list.next() == "b" && list.count == 2)
        list.finish(["a"])
        list.add(["a"])
        #expect(list.next() == "a")
        list.finish(["a", "b"])
        #expect(list.waitUntilDone())
        list.close()
        #expect(list.next() == nil)
    }

    @Test("Reports come in their order though they are made in any")
    func inOrder() {
        let seen = Mutex<[Int]>([])
        let order = InOrder<Int> { value in seen.withLock { $0.append(value) } }
        for place in [2, 0, 3, 1] { order.give(place * 10, at: place) }
        #expect(seen.withLock(\.self) == [0, 10, 20, 30])
    }
}

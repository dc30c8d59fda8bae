/// Writes OLE2 compound files for tests: version 3, sectors of 512 bytes, small streams in small sectors.
public struct OLEBuilder {
    private final class Node {
        let name: String
        var data: [UInt8]?
        var children: [Node] = []
        var id = 0
        var next: UInt32?
        var start: UInt32 = 0xFFFF_FFFE

        init(_ name: String, data: [UInt8]? = nil) {
            self.name = name
            self.data = data
        }
    }

    private let root = Node("Root Entry")

    public init() {}

    /// Adds a stream at a path such as `ObjectPool/CONTENTS`; storages on the way are made.
    public func add(_ path: String, _ data: [UInt8]) {
        var node = root
        let names = path.split(separator: "/").map(String.init)
        for name in names.dropLast() {
            if let child = node.children.first(where: { $0.name == name }) {
                node = child
            } else {
                let child = Node(name)
                node.children.append(child)
                node = child
            }
        }
        node.children.append(Node(names.last ?? "", data: data))
    }

    /// The file.
    public func bytes() -> [UInt8] {
        var nodes: [Node] = []
        func number(_ node: Node) {
            node.id = nodes.count
            nodes.append(node)
            node.children.sort {
                ($0.name.utf16.count, $0.name.uppercased()) < ($1.name.utf16.count, $1.name.uppercased())
            }
            node.children.forEach(number)
            for (left, right) in zip(node.children, node.children.dropFirst()) { left.next = UInt32(right.id) }
        }
        number(root)
        var sectors: [UInt8] = []
        var table: [UInt32] = []
        func store(_ data: [UInt8]) -> UInt32 {
            guard !data.isEmpty else { return 0xFFFF_FFFE }
            let first = UInt32(table.count)
            let count = (data.count + 511) / 512
            table += (1...count).map { $0 == count ? 0xFFFF_FFFE : first + UInt32($0) }
            sectors += data + [UInt8](repeating: 0, count: count * 512 - data.count)
            return first
        }
        var small: [UInt8] = []
        var smallTable: [UInt32] = []
        for node in nodes {
            guard let data = node.data, !data.isEmpty else { continue }
            guard data.count < 4096 else {
                node.start = store(data)
                continue
            }
            node.start = UInt32(smallTable.count)
            let count = (data.count + 63) / 64
            smallTable += (1...count).map { $0 == count ? 0xFFFF_FFFE : node.start + UInt32($0) }
            small += data + [UInt8](repeating: 0, count: count * 64 - data.count)
        }
        root.start = store(small)
        let smallTableStart = store(Self.longs(smallTable))
        let directory = store(nodes.flatMap { Self.entry($0, smallSize: small.count) })
        var tableSectors = 1
        while (table.count + tableSectors + 127) / 128 > tableSectors { tableSectors += 1 }
        precondition(tableSectors <= 109, "a fixture larger than 7 MB needs more tables than this writes")
        let tableStart = table.count
        table += [UInt32](repeating: 0xFFFF_FFFD, count: tableSectors)
        table += [UInt32](repeating: 0xFFFF_FFFF, count: tableSectors * 128 - table.count)
        sectors += Self.longs(table)
        var header: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1] + [UInt8](repeating: 0, count: 16)
        header += Self.shorts([0x3E, 3, 0xFFFE, 9, 6]) + [UInt8](repeating: 0, count: 10)
        header += Self.longs([UInt32(tableSectors), directory, 0, 4096, smallTableStart])
        header += Self.longs([UInt32((smallTable.count * 4 + 511) / 512), 0xFFFF_FFFE, 0])
        header += Self.longs((0..<109).map { $0 < tableSectors ? UInt32(tableStart + $0) : 0xFFFF_FFFF })
        return header + sectors
    }

    private static func entry(_ node: Node, smallSize: Int) -> [UInt8] {
        let name = Array(node.name.utf16)
        var bytes = shorts(name + [UInt16](repeating: 0, count: 32 - name.count))
        bytes += shorts([UInt16(name.count * 2 + 2)])
        bytes += [node.id == 0 ? 5 : node.data == nil ? 1 : 2, 1]
        bytes += longs([
            0xFFFF_FFFF, node.next ?? 0xFFFF_FFFF, node.children.first.map { UInt32($0.id) } ?? 0xFFFF_FFFF,
        ])
        bytes += [UInt8](repeating: 0, count: 36)
        bytes += longs([node.start, UInt32(node.id == 0 ? smallSize : node.data?.count ?? 0), 0])
        return bytes
    }

    private static func shorts(_ values: [UInt16]) -> [UInt8] {
        values.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    }

    private static func longs(_ values: [UInt32]) -> [UInt8] {
        values.flatMap { value in (0..<4).map { UInt8(truncatingIfNeeded: value >> ($0 * 8)) } }
    }
}

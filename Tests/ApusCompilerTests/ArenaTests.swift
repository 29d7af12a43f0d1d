import ApusIR
import Testing

@testable import ApusCompiler

/// Memory that programs share.
@Suite struct ArenaTests {
  @Test func theSmallestThatFitsIsTaken() throws {
    let arenas = Arenas()
    for byteCount in [100, 5000] { arenas.register(byteCount) }
    let small = try arenas.take(100), large = try arenas.take(5000)
    arenas.giveBack(large)
    arenas.giveBack(small)
    #expect(try arenas.take(60) === small)
    #expect(try arenas.take(60) === large)
  }

  @Test func largerArenasTakeThePlaceOfSmallerOnes() throws {
    let arenas = Arenas()
    for byteCount in [100, 5000] { arenas.register(byteCount) }
    weak var small: Buffer?
    do {
      let buffer = try arenas.take(100)
      small = buffer
      arenas.giveBack(buffer)
    }
    #expect(small != nil)
    let large = try arenas.take(5000)
    #expect(small == nil)
    arenas.giveBack(large)
    #expect(try arenas.take(100) === large)
  }

  @Test func nothingStaysThatNobodyWants() throws {
    let arenas = Arenas()
    for byteCount in [100, 5000] { arenas.register(byteCount) }
    weak var idle: Buffer?, running: Buffer?
    do {
      let (first, second) = (try arenas.take(5000), try arenas.take(5000))
      (idle, running) = (first, second)
      arenas.giveBack(first)
      arenas.unregister(5000)
      arenas.giveBack(second)
    }
    #expect(idle == nil && running == nil)
    let buffer = try arenas.take(100)
    arenas.giveBack(buffer)
    #expect(try arenas.take(100) === buffer)
  }
}

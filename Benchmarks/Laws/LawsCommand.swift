import ApusIR
import ApusLaws
import ApusTestCases
import ArgumentParser
import Foundation

/// Checks every composition of transforms and control flow on every case of every operation, and fails where a law is broken.
@main struct LawsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "apus-laws",
    abstract: "Checks compositions of transforms and control flow on cases of every operation and dtype.",
    discussion: """
      A composition is written outermost first: `vjp.batch` is the gradient of the batched operation. Each is checked against what it \
      promises (differences, transposes, stacks, unrolled loops), by the reference evaluator; simplified, to the same bits; and compiled, \
      against the reference.
      """)

  @Option(help: "Only operations listed, separated by commas, for instance tanh,reduce_sum,gather.") var operations: String?
  @Option(help: "Only dtypes listed, separated by commas, for instance float32,complex64.") var dtypes: String?
  @Option(help: "Only compositions listed, separated by commas, for instance jvp.vjp,batch.") var compositions: String?
  @Option(help: "Only cases whose names contain this.") var matching: String?
  @Option(help: "At most so many cases of an operation and dtype, spread over all of them.") var cases: Int?
  @Option(help: "Only so many of the trials, drawn by the seed.") var sample: Int?
  @Option(help: "The seed of the operands.") var seed: UInt64 = 7
  @Option(help: "How many trials to check at the same time.") var jobs = ProcessInfo.processInfo.activeProcessorCount
  @Option(help: "How many trials to compile as one program: those of one case share kernels.") var pack = 214
  @Option(help: "Only one part of so many, for several machines or runs: 2/8 is the second of eight.") var part: Part?
  @Flag(help: "List operations, dtypes and compositions, and check nothing.") var list = false

  func validate() throws {
    guard jobs > 0, pack > 0, cases ?? 1 > 0, sample ?? 1 > 0 else {
      throw ValidationError("--jobs, --pack, --cases and --sample are at least 1")
    }
    for text in compositions?.split(separator: ",") ?? [] where Composition(text) == nil {
      throw ValidationError("no composition \(text); steps are \(Step.allCases.map(\.rawValue).joined(separator: ", "))")
    }
  }

  func run() async throws {
    let chosen = compositions.map { $0.split(separator: ",").compactMap { Composition($0) } } ?? Composition.all
    let samples = chosenCases()
    if samples.isEmpty { throw ValidationError("no case is of such an operation, dtype and name; --list says what there is") }
    if list { return describe(samples, chosen) }
    var trials = samples.flatMap { sample in chosen.map { Trial(sample, $0) } }
    if let sample {
      var generator = SplitMix64(seed: seed)
      trials = trials.indices.shuffled(using: &generator).prefix(sample).map { trials[$0] }
    }
    if let part { trials = part.of(trials) }
    var tally = Tally(total: trials.count, seed: seed)
    tally.write("\(samples.count) cases, \(chosen.count) compositions, \(trials.count) trials, seed \(seed)\n")
    let parts = stride(from: 0, to: trials.count, by: pack).map { Array(trials[$0..<min($0 + pack, trials.count)]) }
    await withTaskGroup(of: [(Trial, Trial.Outcome)].self) { group in
      var next = parts.makeIterator()
      func start() {
        guard let part = next.next() else { return }
        group.addTask { Array(zip(part, Trial.run(part))) }
      }
      for _ in 0..<jobs { start() }
      while let outcomes = await group.next() {
        start()
        for (trial, outcome) in outcomes { tally.add(trial, outcome) }
      }
    }
    tally.close()
    if tally.broken > 0 { throw ExitCode(1) }
  }

  private func chosenCases() -> [PrimitiveCase] {
    func listed(_ text: String?, _ name: String) -> Bool { text.map { $0.split(separator: ",").contains { $0 == name } } ?? true }
    let wanted = PrimitiveCases.all(seed: seed).filter { sample in
      listed(operations, sample.operation) && listed(dtypes, sample.dtype.map { "\($0)" } ?? "none")
        && (matching.map { sample.name.contains($0) } ?? true)
    }
    guard let cases else { return wanted }
    let groups = Dictionary(grouping: wanted.indices) { Group(wanted[$0]) }
    let kept = Set(groups.values.flatMap { group in
      (0..<min(cases, group.count)).map { group[$0 * group.count / min(cases, group.count)] }
    })
    return wanted.indices.filter(kept.contains).map { wanted[$0] }
  }

  private struct Group: Hashable {
    var operation: String, dtype: DType?
    init(_ sample: PrimitiveCase) { (operation, dtype) = (sample.operation, sample.dtype) }
  }

  private func describe(_ samples: [PrimitiveCase], _ chosen: [Composition]) {
    let operations = Dictionary(grouping: samples, by: \.operation)
    for (operation, samples) in operations.sorted(by: { $0.key < $1.key }) {
      let dtypes = Set(samples.compactMap(\.dtype)).map { "\($0)" }.sorted()
      print("\(operation): \(samples.count) cases of \(dtypes.joined(separator: ", "))")
    }
    print("Compositions: \(chosen.map(\.description).joined(separator: ", "))")
  }
}

/// One of several equal parts, `2/8`.
struct Part: ExpressibleByArgument {
  var index: Int, count: Int

  init?(argument: String) {
    let numbers = argument.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
    guard numbers.count == 2, let index = numbers[0], let count = numbers[1], count > 0, (1...count).contains(index) else { return nil }
    (self.index, self.count) = (index, count)
  }

  /// Neighbours stay together, as they share kernels.
  func of(_ trials: [Trial]) -> [Trial] { Array(trials[(index - 1) * trials.count / count..<index * trials.count / count]) }
}

/// What came of the trials so far.
struct Tally {
  let total: Int, seed: UInt64
  private(set) var held = 0, broken = 0
  private var causes: [String: Int] = [:]
  private let start = Date()
  private var shown = Date()

  init(total: Int, seed: UInt64) { (self.total, self.seed) = (total, seed) }

  mutating func add(_ trial: Trial, _ outcome: Trial.Outcome) {
    switch outcome {
    case .held: held += 1
    case .notApplicable(let cause): causes[cause, default: 0] += 1
    case .broken(let what):
      broken += 1
      write("BROKEN \(trial): \(what)\n  repeat: scripts/laws --seed \(seed) --compositions \(trial.composition) --matching '\(trial.sample.name)'\n")
    }
    if Date().timeIntervalSince(shown) > 10 {
      shown = Date()
      let seconds = shown.timeIntervalSince(start), left = seconds / Double(done) * Double(total - done)
      write("\(done) of \(total), \(broken) broken, \(Int(seconds)) s, about \(Int(left)) s left\n")
    }
  }

  private var done: Int { held + broken + causes.values.reduce(0, +) }

  func close() {
    for (cause, count) in causes.sorted(by: { ($0.value, $1.key) > ($1.value, $0.key) }) { write("  not applicable \(count) times: \(cause)\n") }
    write("\(held) held, \(broken) broken, \(causes.values.reduce(0, +)) not applicable, in \(Int(Date().timeIntervalSince(start))) s\n")
  }

  /// At once, also into a pipe.
  func write(_ text: String) { FileHandle.standardOutput.write(Data(text.utf8)) }
}

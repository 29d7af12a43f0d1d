import Apus
import ApusCompiler
import ArgumentParser

extension CompilerStage: ExpressibleByArgument {}

struct PrintCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "print", abstract: "Prints a program as it is at a stage of its compilation.",
    discussion: """
      Stages: parse (as read), inline (without calls), simplify, normalize (in the operations that kernels are made of), plan (the steps \
      of a call), kernels (the loops that it launches), llvm (the same in LLVM's language).
      """)

  @Argument(help: ArgumentHelp("StableHLO text.", valueName: "file")) var file: String
  @Option(help: "How far to go.") var stage = CompilerStage.parse
  @Option(help: "Print only this function; by default all that are not private.") var function: String?

  func run() throws {
    try reportingErrors {
      let modules = try StableHLOModule.parseAll(TextFile.read(file), options: .init(sourceName: file))
      let wanted = modules.flatMap(\.functions).filter { function == nil ? !$0.isPrivate : $0.name == function }
      if wanted.isEmpty { throw ProgramError(function.map { "there is no function \($0)" } ?? "there is no function to print") }
      for found in wanted {
        try found.program.verify()
        Console.say("// \(found.name)")
        Console.say(try Compiler.text(of: found.program, at: stage))
      }
    }
  }
}

// swift-tools-version: 6.1
import PackageDescription

// Layers, lowest first; a target depends only on those above it in this file (Design.md, "The house").
let package = Package(
  name: "apus",
  products: [
    .library(name: "Apus", targets: ["Apus"]),
    .library(name: "ApusNN", targets: ["ApusNN"]),
    .library(name: "ApusOptim", targets: ["ApusOptim"]),
    .library(name: "ApusTesting", targets: ["ApusTesting"]),
    .executable(name: "apus", targets: ["ApusCommand"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-numerics", from: "1.1.1"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
  ],
  targets: [
    // Storage and C
    .target(name: "CApusRuntime"),
    .target(name: "CLLVM"),
    .target(name: "COpenBLAS"),
    .target(name: "ApusStorage", dependencies: [.product(name: "ComplexModule", package: "swift-numerics")]),
    // IR
    .target(name: "ApusIR", dependencies: ["ApusStorage"]),
    // Siblings over the IR
    .target(name: "ApusReference", dependencies: ["ApusIR", .product(name: "Numerics", package: "swift-numerics")]),
    .target(name: "ApusTransforms", dependencies: ["ApusIR"]),
    .target(name: "ApusRuntime", dependencies: ["ApusIR", "CApusRuntime", "COpenBLAS"]),
    .target(name: "ApusCompiler", dependencies: ["ApusTransforms", "ApusRuntime", "CLLVM"]),
    // Front end
    .target(name: "Apus", dependencies: ["ApusTransforms", "ApusReference", "ApusCompiler"]),
    .target(name: "ApusNN", dependencies: ["Apus"]),
    .target(name: "ApusOptim", dependencies: ["Apus"]),
    .target(name: "ApusTesting", dependencies: ["Apus"]),
    // Programs
    .executableTarget(
      name: "ApusCommand",
      dependencies: ["Apus", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
    .executableTarget(
      name: "nanogpt",
      dependencies: ["Apus", "ApusNN", "ApusOptim", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      path: "Examples/NanoGPT"),
    .executableTarget(
      name: "apus-bench",
      dependencies: ["Apus", "ApusNN", "ApusOptim", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      path: "Benchmarks/ApusBench"),
    .executableTarget(
      name: "apus-accuracy",
      dependencies: ["ApusAccuracy", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      path: "Benchmarks/Accuracy"),
    .executableTarget(
      name: "apus-laws",
      dependencies: ["ApusLaws", .product(name: "ArgumentParser", package: "swift-argument-parser")],
      path: "Benchmarks/Laws"),
    // Errors of elementwise functions, measured
    .target(name: "CApusOracle", path: "Tests/Oracle"),
    .target(name: "ApusAccuracy", dependencies: ["ApusCompiler", "ApusReference", "CApusOracle"], path: "Tests/Accuracy"),
    // Tests, with the cases that several of them share
    .target(name: "ApusTestCases", dependencies: ["ApusIR"], path: "Tests/Cases"),
    .target(
      name: "ApusLaws", dependencies: ["ApusCompiler", "ApusReference", "ApusTestCases", "ApusTransforms"], path: "Tests/Laws"),
    .testTarget(name: "ApusIRTests", dependencies: ["ApusIR", "ApusTestCases"]),
    .testTarget(name: "ApusReferenceTests", dependencies: ["ApusReference"]),
    .testTarget(name: "ApusTransformsTests", dependencies: ["ApusTransforms", "ApusReference", "ApusTestCases", "ApusLaws"]),
    .testTarget(name: "ApusRuntimeTests", dependencies: ["ApusRuntime", "ApusReference", "CApusRuntime"]),
    .testTarget(name: "ApusAccuracyTests", dependencies: ["ApusAccuracy"]),
    .testTarget(name: "ApusCompilerTests", dependencies: ["ApusCompiler", "ApusReference", "ApusTestCases", "ApusTransforms"]),
    .testTarget(name: "ApusLawsTests", dependencies: ["ApusLaws", "ApusTestCases"]),
    .testTarget(name: "ApusTests", dependencies: ["Apus", "ApusNN", "ApusOptim", "ApusTesting"]),
    .testTarget(name: "ApusNNTests", dependencies: ["ApusNN", "ApusTesting"]),
    .testTarget(name: "ApusOptimTests", dependencies: ["ApusOptim", "ApusTesting"]),
    .testTarget(name: "ApusTestingTests", dependencies: ["ApusTesting"]),
    .testTarget(
      name: "ApusCommandTests",
      dependencies: ["ApusCommand", "Apus", .product(name: "ArgumentParser", package: "swift-argument-parser")]),
    .testTarget(name: "ProgramTests", dependencies: ["Apus", "ApusNN", "ApusOptim", "ApusTesting"]),
    .testTarget(name: "NanoGPTTests", dependencies: ["nanogpt", "Apus"]),
  ],
  swiftLanguageModes: [.v6]
)

// swift-tools-version: 6.1
import PackageDescription

// A package of somebody else: it uses Apus as any dependency, from outside.
let package = Package(
  name: "client",
  dependencies: [.package(name: "apus", path: "../..")],
  targets: [
    .executableTarget(
      name: "client",
      dependencies: [
        .product(name: "Apus", package: "apus"), .product(name: "ApusNN", package: "apus"), .product(name: "ApusOptim", package: "apus"),
      ])
  ],
  swiftLanguageModes: [.v6]
)

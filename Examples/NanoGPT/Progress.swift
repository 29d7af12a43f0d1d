import Foundation

/// Says how training goes: a bar that redraws itself on a terminal, now and then a line elsewhere.
struct Progress {
  private let total: Int
  private let tokensPerStep: Int
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private let first: Int
  private var lastDrawn: ContinuousClock.Instant
  /// The loss, averaged over the latest steps for a steadier number.
  private var smooth: Double?

  init(total: Int, done: Int, tokensPerStep: Int) {
    self.total = total
    self.tokensPerStep = tokensPerStep
    first = done
    start = clock.now
    lastDrawn = start
  }

  mutating func report(_ done: Int, loss: Float) {
    smooth = smooth.map { 0.95 * $0 + 0.05 * Double(loss) } ?? Double(loss)
    let now = clock.now
    let isLast = done == total
    if Console.isTerminal {
      guard isLast || now - lastDrawn > .milliseconds(100) else { return }
      lastDrawn = now
      let width = 24, filled = width * done / max(total, 1)
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: width - filled)
      Console.write("\r\u{1B}[K\(bar) \(line(done, now))" + (isLast ? "\n" : ""))
    } else if isLast || done == first + 1 || done % max(total / 20, 1) == 0 {
      Console.write(line(done, now) + "\n")
    }
  }

  /// Ends a bar that has not come to its end, so that what follows has a line of its own.
  func interrupt() { if Console.isTerminal { Console.write("\n") } }

  private func line(_ done: Int, _ now: ContinuousClock.Instant) -> String {
    let seconds = max((now - start).seconds, 1e-9)
    let steps = Double(done - first)
    let speed = steps * Double(tokensPerStep) / seconds
    let left = seconds / max(steps, 1) * Double(total - done)
    return "step \(done)/\(total)  loss \(fixed(smooth ?? 0, 4))  \(Int(speed)) tokens/s  \(Self.time(left)) left"
  }

  static func time(_ seconds: Double) -> String {
    let whole = Int(seconds.rounded())
    if whole < 60 { return "\(whole) s" }
    return whole < 3600 ? "\(whole / 60) min \(whole % 60) s" : "\(whole / 3600) h \(whole % 3600 / 60) min"
  }

}

extension Duration {
  var seconds: Double { Double(components.seconds) + Double(components.attoseconds) * 1e-18 }
}

/// A number with so many digits after the point.
func fixed(_ value: Double, _ digits: Int) -> String { String(format: "%.\(digits)f", value) }

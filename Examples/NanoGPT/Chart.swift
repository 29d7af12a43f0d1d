import Foundation

/// The curve of a run's losses, as SVG.
struct LossChart {
  var losses: [Float]
  var validationLoss: Double?

  private let width = 720.0, height = 400.0
  private let left = 56.0, right = 16.0, top = 40.0, bottom = 44.0

  var svg: String {
    let points = smoothed()
    let high = max(losses.map(Double.init).max() ?? 1, validationLoss ?? 0)
    let low = min(losses.map(Double.init).min() ?? 0, validationLoss ?? .infinity)
    let step = tick(for: (high - low) / 5)
    let bottomValue = (low / step).rounded(.down) * step, topValue = max((high / step).rounded(.up) * step, bottomValue + step)
    let lastStep = max(Double(losses.count), 1)
    func x(_ step: Double) -> Double { left + (width - left - right) * step / lastStep }
    func y(_ loss: Double) -> Double { top + (height - top - bottom) * (topValue - loss) / (topValue - bottomValue) }
    func text(_ string: String, _ x: Double, _ y: Double, anchor: String) -> String {
      "<text x=\"\(fixed(x, 1))\" y=\"\(fixed(y, 1))\" text-anchor=\"\(anchor)\">\(string)</text>"
    }
    func path(_ points: [(Double, Double)]) -> String {
      points.enumerated().map { "\($0 == 0 ? "M" : "L")\(fixed(x($1.0), 1)) \(fixed(y($1.1), 1))" }.joined(separator: " ")
    }

    var body = [text("Training loss", width / 2, 24, anchor: "middle")]
    for index in 0...Int(((topValue - bottomValue) / step).rounded()) {
      let value = bottomValue + Double(index) * step
      body.append("<path d=\"M\(left) \(fixed(y(value), 1)) H\(width - right)\" stroke=\"#ddd\"/>")
      body.append(text(fixed(value, step < 1 ? 2 : 0), left - 8, y(value) + 4, anchor: "end"))
    }
    let stride = max(tick(for: lastStep / 5), 1)
    for index in 0...Int(lastStep / stride) {
      body.append(text("\(Int(Double(index) * stride))", x(Double(index) * stride), height - bottom + 20, anchor: "middle"))
    }
    body.append(text("step", width - right, height - 8, anchor: "end"))
    body.append("<path d=\"\(path(points.map { ($0.step, $0.raw) }))\" fill=\"none\" stroke=\"#9ec5e8\"/>")
    body.append("<path d=\"\(path(points.map { ($0.step, $0.smooth) }))\" fill=\"none\" stroke=\"#1f6fb4\" stroke-width=\"2\"/>")
    if let validationLoss {
      body.append(
        "<path d=\"M\(left) \(fixed(y(validationLoss), 1)) H\(width - right)\" stroke=\"#c0392b\" stroke-dasharray=\"6 4\"/>")
      body.append(text("validation \(fixed(validationLoss, 4))", width - right, y(validationLoss) - 6, anchor: "end"))
    }
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Int(width)) \(Int(height))" font-family="sans-serif" font-size="12">
      <rect width="100%" height="100%" fill="white"/>
      \(body.joined(separator: "\n"))
      </svg>

      """
  }

  /// At most a thousand points, each the mean of the steps it stands for, and a moving average of them.
  private func smoothed() -> [(step: Double, raw: Double, smooth: Double)] {
    let group = max(1, (losses.count + 999) / 1000)
    var average: Double?
    return stride(from: 0, to: losses.count, by: group).map { start in
      let part = losses[start..<min(start + group, losses.count)]
      let mean = part.reduce(0) { $0 + Double($1) } / Double(part.count)
      let smooth = average.map { 0.9 * $0 + 0.1 * mean } ?? mean
      average = smooth
      return (Double(start + part.count), mean, smooth)
    }
  }

  /// A round number near `size`: 1, 2 or 5 times a power of ten.
  private func tick(for size: Double) -> Double {
    guard size > 0, size.isFinite else { return 1 }
    let power = pow(10, floor(log10(size)))
    return [1, 2, 5, 10].map { $0 * power }.first { $0 >= size } ?? size
  }
}

import Foundation

/// What timing a function gave, in milliseconds a call.
struct Timing: Codable {
  var medianMS = 0.0, minMS = 0.0, maxMS = 0.0
  var samples = 0
  /// Calls whose mean a sample is.
  var inner = 1
  /// Cores that this process kept busy, and that others used meanwhile.
  var cpuPerWall = 0.0, otherCPU = 0.0

  /// As in the peers' results.
  enum CodingKeys: String, CodingKey {
    case medianMS = "median_ms", minMS = "min_ms", maxMS = "max_ms", samples, inner, cpuPerWall = "cpu_per_wall", otherCPU = "other_cpu"
  }

  /// Of samples in seconds.
  init(_ seconds: [Double], inner: Int = 1) {
    let sorted = seconds.sorted(), count = sorted.count
    let median = count % 2 == 1 ? sorted[count / 2] : (sorted[count / 2 - 1] + sorted[count / 2]) / 2
    (medianMS, minMS, maxMS) = (median * 1e3, sorted[0] * 1e3, sorted[count - 1] * 1e3)
    (samples, self.inner) = (count, inner)
  }
}

/// How long to measure: the method that the peers' scripts follow too (`Benchmarks/README.md`).
struct Measurement {
  var minimumSeconds = 2.0, maximumSeconds = 20.0
  var minimumSamples = 15, maximumSamples = 1000
  /// A sample is of as many calls as last this long.
  var sampleSeconds = 500e-6
  var warmUpSeconds = 0.5, warmUpCalls = 3
  /// Cores that others may use before a measurement is done again.
  var otherLimit = 0.12, attempts = 3

  /// Times a function that returns when its result is complete, again where others used the machine, and keeps the quietest attempt. A result is
  /// let go when the next one takes its place, as in a program that goes on.
  func time<Result>(_ body: () throws -> Result) rethrows -> Timing {
    var best = try attempt(body)
    for _ in 1..<attempts where best.otherCPU > otherLimit {
      waitForQuiet()
      let next = try attempt(body)
      if next.otherCPU < best.otherCPU { best = next }
    }
    return best
  }

  private func attempt<Result>(_ body: () throws -> Result) rethrows -> Timing {
    let start = now()
    var kept: Result?
    defer { withExtendedLifetime(kept) {} }
    var calls = 0
    while calls < warmUpCalls || now() - start < warmUpSeconds {
      kept = try body()
      calls += 1
      if calls >= 2, now() - start > maximumSeconds / 2 { break }
    }
    let before = now()
    kept = try body()
    let inner = max(1, Int((sampleSeconds / max(now() - before, 1e-9)).rounded(.up)))
    var samples: [Double] = []
    let (wall, own, machine) = (now(), processSeconds(), machineSeconds())
    while true {
      let first = now()
      for _ in 0..<inner { kept = try body() }
      let last = now()
      samples.append((last - first) / Double(inner))
      let spent = last - wall
      if samples.count >= maximumSamples && spent >= 0.5 { break }
      if spent >= minimumSeconds && samples.count >= minimumSamples { break }
      if spent >= maximumSeconds && samples.count >= 3 { break }
    }
    let elapsed = now() - wall, used = processSeconds() - own
    var timing = Timing(samples, inner: inner)
    timing.cpuPerWall = used / elapsed
    timing.otherCPU = max(0, (machineSeconds() - machine - used) / elapsed)
    return timing
  }

  /// Waits until others use little of the machine, a quarter of a minute at the most.
  private func waitForQuiet() {
    let start = now()
    while now() - start < 15 {
      let (wall, own, machine) = (now(), processSeconds(), machineSeconds())
      Thread.sleep(forTimeInterval: 0.5)
      if (machineSeconds() - machine - (processSeconds() - own)) / (now() - wall) <= otherLimit { return }
    }
  }
}

/// Seconds of a clock that never goes back.
func now() -> Double { seconds(CLOCK_MONOTONIC) }

private func processSeconds() -> Double { seconds(CLOCK_PROCESS_CPUTIME_ID) }

private func seconds(_ clock: clockid_t) -> Double {
  var time = timespec()
  clock_gettime(clock, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}

/// Seconds that all processors together have been busy.
private func machineSeconds() -> Double {
  guard let text = try? String(contentsOfFile: "/proc/stat", encoding: .utf8), let line = text.split(separator: "\n").first else { return 0 }
  let ticks = line.split(separator: " ").dropFirst().compactMap { Double($0) }
  guard ticks.count >= 7 else { return 0 }
  return (ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6]) / Double(sysconf(Int32(_SC_CLK_TCK)))
}

/// The most memory that the process has had resident so far.
func peakMemoryMiB() -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
  return Double(usage.ru_maxrss) / 1024
}

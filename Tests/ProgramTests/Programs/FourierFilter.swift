import Apus

/// A filter whose response is learnt: signals are transformed, multiplied by it and transformed back.
enum FourierFilter: WholeProgram {
  struct Filter: ParameterTree {
    var gain: Tensor, phase: Tensor, envelope: Tensor
    static let fields = Fields(\Filter.gain, \.phase, \.envelope)

    func callAsFunction(_ signals: Tensor) -> Tensor {
      let response = gain * complex(cos(phase), sin(phase))
      return irfft(rfft(signals * window) * response, count: envelope.shape[0])
    }

    func spectra(_ signals: Tensor) -> Tensor { fft(signals * complex(window, envelope)) }

    private var window: Tensor { exp(-square(envelope)) }
  }

  static let name = "fft_filter"
  static let parameters = Filter(gain: .doubles(8), phase: .doubles(8), envelope: .doubles(15))

  static func loss(_ filter: Filter, _ data: Inputs) -> Tensor {
    let power = square(abs(filter.spectra(data["signals"]))) / 15
    return square(filter(data["signals"]) - data["targets"]).mean() + 0.1 * log1p(power).mean()
  }

  static func outputs(_ filter: Filter, _ data: Inputs) -> [String: Tensor] {
    ["filtered": filter(data["signals"]), "spectra": filter.spectra(data["signals"])]
  }
}

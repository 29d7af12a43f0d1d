/// The results of functions that have several: tuples cannot be trees.
struct Outputs2<T0: ParameterTree, T1: ParameterTree>: ParameterTree {
  var t0: T0, t1: T1
  static var fields: Fields<Self> { Fields(\Self.t0, \.t1) }
}

struct Outputs3<T0: ParameterTree, T1: ParameterTree, T2: ParameterTree>: ParameterTree {
  var t0: T0, t1: T1, t2: T2
  static var fields: Fields<Self> { Fields(\Self.t0, \.t1, \.t2) }
}

struct Outputs4<T0: ParameterTree, T1: ParameterTree, T2: ParameterTree, T3: ParameterTree>: ParameterTree {
  var t0: T0, t1: T1, t2: T2, t3: T3
  static var fields: Fields<Self> { Fields(\Self.t0, \.t1, \.t2, \.t3) }
}

struct Outputs5<T0: ParameterTree, T1: ParameterTree, T2: ParameterTree, T3: ParameterTree, T4: ParameterTree>: ParameterTree {
  var t0: T0, t1: T1, t2: T2, t3: T3, t4: T4
  static var fields: Fields<Self> { Fields(\Self.t0, \.t1, \.t2, \.t3, \.t4) }
}

struct Outputs6<
  T0: ParameterTree, T1: ParameterTree, T2: ParameterTree, T3: ParameterTree, T4: ParameterTree, T5: ParameterTree
>: ParameterTree {
  var t0: T0, t1: T1, t2: T2, t3: T3, t4: T4, t5: T5
  static var fields: Fields<Self> { Fields(\Self.t0, \.t1, \.t2, \.t3, \.t4, \.t5) }
}

extension Array where Element: Sendable {
  /// Each element through `transform`, `chunk` of them a task and at most `jobs` tasks at a time. The results stand in
  /// the order of the elements, whichever was done first.
  func inParallel<Result: Sendable>(
    chunk size: Int, jobs: Int, _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    let starts = Swift.Array(stride(from: 0, to: count, by: size))
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      var chunks = [[Result]](repeating: [], count: starts.count)
      var next = 0
      func addTask() {
        guard next < starts.count else { return }
        let index = next
        next += 1
        let slice = self[starts[index]..<Swift.min(starts[index] + size, count)]
        group.addTask { (index, slice.map(transform)) }
      }
      for _ in 0..<Swift.max(1, jobs) { addTask() }
      while let (index, results) = await group.next() {
        chunks[index] = results
        addTask()
      }
      return chunks.flatMap { $0 }
    }
  }
}

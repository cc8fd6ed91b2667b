/** What keeps texts from being checked; the same problem of several texts, or of one over and over, is told once. */
export interface Problems {
  /** Note what keeps a text from being checked, or that nothing does any more. */
  note(uri: string, problem: string | undefined): void
}

/** Collect problems and tell each when the first text has it. */
export function createProblems(tell: (problem: string) => unknown): Problems {
  const known = new Map<string, string>()
  return {
    note(uri, problem) {
      const isNew = problem !== undefined && ![...known.values()].includes(problem)
      if (problem === undefined) known.delete(uri)
      else known.set(uri, problem)
      if (isNew) tell(problem)
    }
  }
}

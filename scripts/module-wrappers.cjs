/** How often an action was stopped in the middle by `src/limits/run-within.ts`. */
const __interruptions = () => globalThis[Symbol.for('design-lint.interruptions')] ?? 0

const never = -1
const done = Infinity

/**
 * Takes the place of esbuild's `__commonJS` and `__esm`. A module is evaluated once; a call from within, by modules that
 * import each other in a circle, gives what it exports by then. What was stopped in the middle, where nothing can be
 * caught, is evaluated anew. There is one function a module and nothing else, for each run begins with all of them.
 */
const __module = (evaluate) => {
  let module
  let startedAt = never
  return () => {
    if (startedAt !== done && startedAt !== __interruptions()) {
      startedAt = __interruptions()
      module = {exports: {}}
      try {
        evaluate(module.exports, module)
        startedAt = done
      } catch (error) {
        startedAt = never
        throw error
      }
    }
    return module.exports
  }
}

module.exports = __module

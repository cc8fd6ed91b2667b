/** Extensions of files that people write programs in. */
const extensions = [
  ...['c', 'cc', 'cpp', 'cs', 'cxx', 'dart', 'ex', 'exs', 'go', 'graphql', 'groovy', 'h', 'hpp', 'java', 'js', 'jsx'],
  ...['kt', 'kts', 'm', 'mjs', 'mm', 'mts', 'php', 'proto', 'ps1', 'py', 'rb', 'rs', 'scala', 'sh', 'sol', 'sql'],
  ...['svelte', 'swift', 'thrift', 'ts', 'tsx', 'vue']
]

/** A glob of all source code below the root. */
export const everySource = `**/*.{${extensions.join()}}`

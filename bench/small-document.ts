/** A document of 14 kB, as a hook or an editor lints one. */
export const smallDocument = `# Cache\n\n## Motivation\n\n${'The ledger answers slowly, so each payment waits. '.repeat(280)}\n`

import type {Command, Commands} from '../command.js'

/** All commands but linting. */
export const commands: Commands = {
  init: {
    summary: 'Write a configuration file, with every key explained.',
    load: async () => (await import('./others.js')).init as Command
  },
  new: {
    summary: 'Write the skeleton of a new design, with the question that each section answers.',
    load: async () => (await import('./others.js')).newCommand as Command
  },
  rules: {summary: 'List all rules.', load: async () => (await import('./others.js')).rulesCommand as Command},
  explain: {
    summary: 'Show why a rule exists, with examples and options.',
    load: async () => (await import('./others.js')).explain as Command
  },
  merge: {
    summary: 'Join the reports of the shards of a run into one.',
    load: async () => (await import('./others.js')).merge as Command
  },
  completion: {
    summary: 'Print the completion script of a shell.',
    load: async (main) => (await import('./others.js')).createCompletion(main, commands) as Command
  },
  protect: {
    summary: 'Turn a list of names into keyed digests that can be committed.',
    load: async () => (await import('./others.js')).protect as Command
  },
  lsp: {
    summary: 'Serve an editor: findings as you type, fixes, and why a rule exists.',
    load: async () => (await import('./lsp.js')).lsp as Command
  }
}

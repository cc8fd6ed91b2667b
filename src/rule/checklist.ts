/** The eleven items of the design checklist, in the order of the guide, each with the sentence that it stands for. */
export const checklist = {
  diagrams: 'All diagrams are in mermaid format',
  interfaces: 'Focus is on interfaces, not implementations',
  internals: 'Internal details removed',
  code: 'Code examples are minimal and relevant',
  tests: 'Test sections show case names, not code',
  existing: 'Existing infrastructure considered and discussed',
  concurrency: 'Async/thread-safety clearly documented',
  failures: 'Edge cases and failures addressed',
  configuration: 'Configuration options fully documented',
  focus: 'All sections are necessary and focused',
  why: 'Design explains why, not just what'
} as const

/** The key of a checklist item. */
export type ChecklistItem = keyof typeof checklist

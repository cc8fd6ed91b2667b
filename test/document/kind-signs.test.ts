import {describe, expect, it} from 'vitest'
import type {DocumentKind} from '../../src/document/kind.js'
import {readDocument} from '../../src/document/read-document.js'

const design = '# Cache\n\n## Motivation\n\nSlow.\n\n## Proposal\n\nA map.\n\n## Alternatives\n\nA replica.\n'

/** What is a design where one more sign says so, and nothing otherwise. */
const nearly = (title: string, ...headings: readonly string[]) =>
  [`# ${title}`, ...headings.map((heading) => `## ${heading}\n\nSome words.`)].join('\n\n')

async function kindOf(path: string, source: string): Promise<DocumentKind> {
  return (await readDocument(source, {path})).kind
}

describe('the name of a file', () => {
  it.each([
    'readme',
    'index',
    'changelog',
    'contributing',
    'code-of-conduct',
    'code_of_conduct',
    'governance',
    'maintainers',
    'owners',
    'security',
    'support',
    'license',
    'release',
    'releases',
    'releasing',
    'release-notes',
    'release_notes',
    'glossary',
    'faq',
    'summary',
    'toc',
    'meeting-notes',
    'meeting_notes',
    'minutes',
    'roadmap',
    'todo',
    'tasks',
    'agents',
    'claude',
    'copilot-instructions',
    'skill',
    'README.de',
    'readme-pt_BR',
    'readme_zh-cn',
    'changelog-v2',
    'CHANGELOG_20',
    'release-notes-1.12.x',
    'release-notes-v1.12.0'
  ])('says that it is no design: %s', async (name) => {
    expect(await kindOf(`docs/${name}.md`, design)).toBe('other')
  })

  it.each([
    'readmes',
    'my-index',
    'security-model',
    'release-process',
    'support-of-regions',
    'tasks-of-workers',
    'changelog-service',
    'index-v',
    'summary-12-months'
  ])('does not say that it is no design: %s', async (name) =>
    expect(await kindOf(`docs/${name}.md`, design)).toBe('design')
  )

  it.each([
    'template',
    'adr-template',
    '0000-template',
    'nnnn-template',
    'yyyy-template',
    'x_template',
    'rfc_template',
    'kep-template',
    'design-doc-template',
    'design document template',
    'one-pager-template',
    'the-short-proposal-template',
    'feature-spec-template',
    'template-short',
    'template-adr-minimal',
    'template_2',
    'template-long',
    'enhancement-template-bare',
    'decision-template-full'
  ])('says that it is a template: %s', async (name) => {
    expect(await kindOf(`docs/${name}.md`, design)).toBe('template')
  })

  it.each(['mail-template', 'template-engine', 'templates-of-mails', 'adrtemplate', 'template-12345'])(
    'does not say that it is a template: %s',
    async (name) => expect(await kindOf(`docs/${name}.md`, design)).toBe('design')
  )

  it.each([
    'rfc-12',
    'kep_1287',
    'tep12',
    'pep-8',
    'cfp-4',
    'msc1234',
    'rfd-0042',
    'gep-1',
    'sep-3',
    'pip-44',
    'kip-500',
    'se-0401',
    'a12',
    'l-3',
    's_7',
    '0042-storage',
    '2024_storage',
    'storage-design',
    'storage_proposal',
    'storage-rfc',
    'design',
    'rfc'
  ])('says that it is a design: %s', async (name) => {
    expect(await kindOf(`docs/plans/${name}.md`, nearly('Storage', 'Goals'))).toBe('design')
  })

  it.each(['xrfc-12', 'b12', '42-storage', '123456789-storage', 'design-storage', 'redesign', 'proposals'])(
    'does not say that it is a design: %s',
    async (name) => expect(await kindOf(`docs/plans/${name}.md`, nearly('Storage', 'Goals'))).toBe('other')
  )

  it.each(['adr-1-cache', 'adr1', 'adr_001', 'adr 12'])('says that it records a decision: %s', async (name) => {
    expect(await kindOf(`docs/${name}.md`, nearly('Cache', 'Install'))).toBe('adr')
  })
})

describe('the folder of a file', () => {
  it.each(['template', 'templates', '.templates', '_template'])('says that it is a template: %s', async (folder) => {
    expect(await kindOf(`docs/${folder}/cache.md`, design)).toBe('template')
  })

  it.each([
    'adr',
    'adrs',
    'decision',
    'decisions',
    'decision-record',
    'decision-records',
    'decisionrecords',
    'decision-log',
    'decision_log',
    'architecture-decision',
    'architecture-decisions',
    'architecture-decision-records',
    'architecturedecisionrecord',
    'architecturedecisions',
    'arch-decisions',
    'archdecision'
  ])('says that it records a decision: %s', async (folder) => {
    expect(await kindOf(`docs/${folder}/0001-cache.md`, nearly('Cache', 'Install'))).toBe('adr')
    expect(await kindOf(`docs/${folder}/cache.md`, nearly('Cache', 'Rationale'))).toBe('adr')
    expect(await kindOf(`docs/${folder}/cache.md`, nearly('Cache', 'Install'))).toBe('other')
  })

  it.each(['my-adr', 'adrs-of-others', 'indecision', 'decisions-about-people'])(
    'does not say that it records a decision: %s',
    async (folder) => {
      expect(await kindOf(`docs/${folder}/0001-cache.md`, nearly('Cache', 'Install'))).toBe('other')
    }
  )

  it.each(['mail-templates', 'template-engine'])('does not say that it is a template: %s', async (folder) => {
    expect(await kindOf(`docs/${folder}/cache.md`, design)).toBe('design')
  })

  it.each(['product-meetings', 'minutes-service', 'charters-of-teams'])(
    'does not say that it is something else: %s',
    async (folder) => {
      expect(await kindOf(`docs/design/${folder}/storage.md`, nearly('Storage', 'Goals', 'Risks'))).toBe('design')
    }
  )

  const designFolders = [
    'design',
    'designs',
    'proposal',
    'proposals',
    'design-proposals',
    'designproposals',
    'enhancement-proposals',
    'change-proposals',
    'feature-proposals',
    'improvement-proposals',
    'enhancements',
    'rfc',
    'rfcs',
    'keps',
    'kep',
    'tep',
    'pep',
    'cfp',
    'msc',
    'otep',
    'enhancement',
    'blueprint',
    'design-note',
    'design-document',
    'enhancementproposal',
    'teps',
    'peps',
    'blueprints',
    'cfps',
    'mscs',
    'oteps',
    'specs',
    'spec',
    'feature-specs',
    'design-docs',
    'designdocs',
    'design-doc',
    'design-documents',
    'design_docs',
    'design-notes',
    'rfds',
    'rfd',
    'architecture',
    'proposals-accepted',
    'proposals-approved',
    'proposals-done',
    'proposals-draft',
    'proposals-drafts',
    'proposals-implemented',
    'proposals-rejected',
    'proposals-archive',
    'proposals-archived'
  ]

  it.each(designFolders)('says that it is a design: %s', async (folder) => {
    expect(await kindOf(`docs/${folder}/storage/storage.md`, nearly('Storage', 'Goals'))).toBe('design')
    expect(await kindOf(`docs/${folder}/storage/storage.md`, nearly('Storage', 'Install'))).toBe('other')
  })

  it.each(['designers', 'my-designs', 'design-system', 'proposals-new', 'architectures', 'specification', 'plans'])(
    'does not say that it is a design: %s',
    async (folder) => {
      expect(await kindOf(`docs/${folder}/storage.md`, nearly('Storage', 'Goals'))).toBe('other')
    }
  )

  it.each(
    designFolders.filter((folder) =>
      /^(?:design-?doc|proposal|(?:design-?|enhancement-)proposal|rfc|rfd|kep|tep|pep|cfp|msc|otep)/.test(folder)
    )
  )('holds nothing but designs: %s', async (folder) => {
    expect(await kindOf(`docs/${folder}/storage.md`, nearly('Storage', 'Tables', 'Rows', 'Keys'))).toBe('design')
    expect(await kindOf(`docs/${folder}/storage.md`, nearly('Storage', 'Tables', 'Rows'))).toBe('other')
  })

  it.each(
    designFolders.filter((folder) =>
      /^(?:design|designs|specs?|architecture|blueprints|feature-specs|design-notes)$/.test(folder)
    )
  )('holds designs and more: %s', async (folder) =>
    expect(await kindOf(`docs/${folder}/storage.md`, nearly('Storage', 'Tables', 'Rows', 'Keys'))).toBe('other')
  )

  it.each([
    'meeting',
    'meetings',
    'meeting-notes',
    'meetingnotes',
    'minutes',
    'postmortem',
    'post-mortems',
    'incident',
    'incidents',
    'roadmap',
    'roadmaps',
    'runbook',
    'runbooks',
    'tutorial',
    'tutorials',
    'charter'
  ])('says that it is something else: %s', async (folder) =>
    expect(await kindOf(`docs/design/${folder}/storage.md`, nearly('Storage', 'Goals', 'Risks'))).toBe('other')
  )

  it.each(['1287-resize', 'kep-12.alpha', 'kep12-cache', '0042', '042_cache', '2024-05-cache', 'rfc-2024-cache'])(
    'is a design of its own with its front page: %s',
    async (folder) => {
      expect(await kindOf(`docs/designs/${folder}/README.md`, design)).toBe('design')
      expect(await kindOf(`docs/guides/${folder}/README.md`, design)).toBe('other')
    }
  )

  it.each(['2024', '1999', 'cache', '1-cache', 'cache-12'])('is no design of its own: %s', async (folder) => {
    expect(await kindOf(`docs/designs/${folder}/README.md`, design)).toBe('other')
  })
})

describe('the title of a document', () => {
  it.each([
    'Storage roadmap',
    'Storage charter',
    'Glossary',
    'Changelog',
    'Storage checklist',
    'Storage meeting',
    'Meeting minutes',
    'Agenda',
    'Status report',
    'Storage progress report',
    'Incident report: outage',
    'Storage notes',
    'Upgrade guide',
    'A tutorial',
    'Operator handbook',
    'Storage manual',
    'Team newsletter',
    'API reference',
    'Storage PRD',
    'Storage PRD v2',
    'Roadmap 2024',
    'Storage guide template',
    'Upgrade guide (draft)',
    'Notes: storage',
    'Notes — storage',
    'Roadmap of storage',
    'Roadmap Q3',
    'Charter for storage',
    'Weekly meeting of storage',
    'Weekly meeting notes of all',
    'Postmortem: outage',
    'Post-mortem for the outage',
    'Product requirements document: storage',
    'Product requirement',
    'Getting started',
    'Tutorial: tables',
    'How-to: tables',
    'How to add tables',
    'Runbook',
    'FAQ',
    'Troubleshooting',
    'Test plan: storage',
    'User research (2024)',
    'Retrospective - storage'
  ])('says that it is something else: %s', async (title) => {
    expect(await kindOf('docs/design/storage.md', nearly(title, 'Goals', 'Risks'))).toBe('other')
  })

  it.each([
    'Roadmap planner',
    'Guided setup of storage',
    'Notes service',
    'Meeting rooms',
    'Test planner',
    'Howto',
    'Charters',
    'Checklist engine',
    'A runbook runner',
    'Where and how to store',
    'Storage tasks'
  ])('does not say that it is something else: %s', async (title) => {
    expect(await kindOf('docs/design/storage.md', nearly(title, 'Goals', 'Risks'))).toBe('design')
  })

  it.each(['Tasks', 'Tasks: import', 'Task list — import', 'To-do', 'Todo list: import'])(
    'says that it is a list of tasks: %s',
    async (title) => {
      expect(await kindOf('docs/design/storage.md', nearly(title, 'Motivation', 'Proposal', 'Alternatives'))).toBe(
        'other'
      )
    }
  )

  it.each([
    'Template',
    'ADR template',
    'RFC template',
    'KEP template',
    'Proposal template',
    'Design template',
    'Design doc template',
    'Design document template',
    'Decision template',
    'Decision record template',
    'Enhancement template',
    'KEP-NNNN: Your title',
    'NNNN Title',
    'RFC 0000: Name of the feature',
    'XXX: title',
    '[Short title of the decision]',
    '[title]',
    '{title}',
    '{{ name }}'
  ])('says that it is a template: %s', async (title) => {
    expect(await kindOf('docs/storage.md', nearly(title, 'Motivation', 'Proposal', 'Alternatives'))).toBe('template')
  })

  it.each([
    'Mail template',
    'Template engine',
    'Cache 0000: keys',
    'NN title',
    '[Storage] of tables',
    'The [title] of a table',
    '[title] of a table',
    'Titles'
  ])('does not say that it is a template: %s', async (title) => {
    expect(await kindOf('docs/storage.md', nearly(title, 'Motivation', 'Proposal', 'Alternatives'))).toBe('design')
  })

  it.each(['ADR 1: cache', 'ADR-12 Cache', 'ADR #4', 'adr 001'])(
    'says that it records a decision: %s',
    async (title) => {
      expect(await kindOf('docs/storage.md', nearly(title, 'Install'))).toBe('adr')
    }
  )

  it.each([
    'Storage design',
    'Storage design doc',
    'Storage design document',
    'Storage design spec',
    'Storage design specification',
    'Storage design proposal',
    'Technical spec',
    'Storage tech specification',
    'System proposal',
    'Solution spec',
    'Software spec',
    'Architecture proposal',
    'Storage RFC',
    'Storage HLD',
    'Storage LLD',
    'Design: storage',
    'Design doc: storage',
    'Technical design document – storage',
    'High-level design - storage',
    'Low level design: storage',
    'RFC: storage',
    'Proposal — storage',
    'Tech spec: storage',
    'Technical specification : storage',
    'HLD: storage',
    'LLD: storage'
  ])('says that it is a design: %s', async (title) => {
    expect(await kindOf('docs/plans/storage.md', nearly(title, 'Goals'))).toBe('design')
  })

  it.each([
    'Storage',
    'Designs of storage',
    'Redesign',
    'Storage specification',
    'Proposal of storage',
    'RFC of storage',
    'A design of storage'
  ])('does not say that it is a design: %s', async (title) => {
    expect(await kindOf('docs/plans/storage.md', nearly(title, 'Goals'))).toBe('other')
  })
})

describe('the headings of a document', () => {
  it.each([
    'Proposal',
    'Proposed solution',
    'Proposed design',
    'Proposed change',
    'Design',
    'Design details',
    'Detailed design',
    'High-level design',
    'Solution',
    'Implementation plan',
    'Guide-level explanation',
    'Reference-level explanation',
    'Abstract',
    'Implementation details',
    'Implementation history',
    'Design overview',
    'Solution overview',
    'Proposed API',
    'Architecture',
    'System architecture',
    'Data flow'
  ])('make what lies among designs one: %s', async (heading) => {
    expect(await kindOf('docs/design/storage.md', nearly('Storage', heading))).toBe('design')
    expect(await kindOf('docs/plans/storage.md', nearly('Storage', heading))).toBe('other')
  })

  it.each([
    ['Attendees', 'Agenda'],
    ['Participants', 'Action items'],
    ['Minutes', 'Attendees']
  ])('are those of a meeting: %s and %s', async (...headings) => {
    expect(await kindOf('docs/design/storage.md', nearly('Storage', 'Goals', ...headings))).toBe('other')
    expect(await kindOf('docs/design/storage.md', nearly('Storage', 'Goals', headings[0]))).toBe('design')
    expect(await kindOf('docs/design/storage.md', nearly('Storage', 'Proposal', ...headings))).toBe('design')
  })

  it.each(['Configuration', 'Failure modes', 'Concurrency', 'Interfaces', 'Security', 'Prior art'])(
    'plan a design with tests, goals and two of them: %s',
    async (heading) => {
      const other = heading === 'Security' ? 'Configuration' : 'Security'
      expect(await kindOf('docs/storage.md', nearly('Storage', 'Goals', 'Tests', heading, other))).toBe('design')
      expect(await kindOf('docs/storage.md', nearly('Storage', 'Goals', 'Tests', heading))).toBe('other')
      expect(await kindOf('docs/storage.md', nearly('Storage', 'Goals', heading, other))).toBe('other')
    }
  )

  it.each(['Decision', 'Decision outcome', 'Rationale', 'Context'])(
    'record a decision among decisions: %s',
    async (heading) => {
      expect(await kindOf('docs/adr/cache.md', nearly('Cache', heading))).toBe('adr')
      expect(await kindOf('docs/adr/cache-2.md', nearly('Cache', 'Install'))).toBe('other')
    }
  )

  it('are more telling where the document states its status', async () => {
    const stated = (text: string) => `---\nstatus: draft\n---\n\n${text}`
    expect(await kindOf('docs/storage.md', stated(nearly('Storage', 'Goals', 'Drawbacks')))).toBe('design')
    expect(await kindOf('docs/storage.md', nearly('Storage', 'Goals', 'Drawbacks'))).toBe('other')
    expect(await kindOf('docs/design/storage.md', stated(nearly('Storage', 'Install')))).toBe('design')
    expect(await kindOf('docs/storage.md', stated(nearly('Storage', 'Install')))).toBe('other')
  })

  it.each<[DocumentKind, ...string[]]>([
    ['adr', 'Context and problem statement', 'Decision outcome'],
    ['adr', 'Considered options', 'Decision outcome'],
    ['adr', 'Context', 'Decision', 'Consequences'],
    ['adr', 'Status', 'Decision', 'Consequences'],
    ['other', 'Decision outcome', 'Context'],
    ['other', 'Decision', 'Consequences'],
    ['other', 'Context', 'Consequences'],
    ['other', 'Context', 'Decision']
  ])('make it %s: %s, %s', async (kind, ...headings) => {
    expect(await kindOf('docs/storage.md', nearly('Storage', ...headings))).toBe(kind)
  })
})

import {describe, expect, it} from 'vitest'
import {readDocument} from '../../src/document/read-document.js'

const design = '# Cache\n\n## Motivation\n\nSlow.\n\n## Proposal\n\nA map.\n\n## Alternatives\n\nA replica.\n'
const plan =
  '# Cache\n\n## Overview\n\nA map.\n\n## Configuration\n\nOne.\n\n## Security\n\nNone.\n\n## Tests\n\nTwo.\n\n## Rollout\n\nSoon.\n'
const manual = '# Cache\n\n## Configuration\n\nOne.\n\n## Security\n\nNone.\n\n## Tests\n\nTwo.\n'
const record =
  '# Use a cache\n\n## Status\n\nAccepted\n\n## Context\n\nSlow.\n\n## Decision\n\nA map.\n\n## Consequences\n\nFast.\n'
const guide = '# Install\n\n## Download\n\nGet it.\n\n## Run\n\nStart it.\n'

const titled = (title: string) => `# ${title}\n\n## Goals\n\nFewer reads.\n\n## Risks\n\nStale entries.\n`

const called = (title: string, heading = 'Architecture') =>
  `# ${title}\n\n## Download\n\nGet it.\n\n## ${heading}\n\nTwo parts.\n`

describe('the kind of a document', () => {
  it.each([
    ['docs/cache.md', design, 'design'],
    ['docs/cache.md', record, 'adr'],
    ['docs/install.md', guide, 'other'],
    ['docs/cache.md', plan, 'design'],
    ['docs/cache.md', manual, 'other'],
    ['docs/cache.md', called('Cache design'), 'design'],
    ['docs/cache.md', called('Design document: cache'), 'design'],
    ['docs/cache.md', called('RFC: cache', 'Rationale'), 'design'],
    ['docs/cache.md', called('Cache design', 'Run'), 'other'],
    ['docs/cache.md', called('API design guide'), 'other'],
    ['docs/cache.md', called('Designing a cache'), 'other'],
    ['docs/design/README.md', design, 'other'],
    ['specs/042-cache/tasks.md', design, 'other'],
    ['specs/042-cache/work.md', design.replace('# Cache', '# Tasks: cache'), 'other'],
    ['docs/index.md', design, 'other'],
    ['docs/design_docs/storage.md', titled('Storage'), 'design'],
    ['docs/proposals-accepted/storage.md', titled('Storage'), 'design'],
    ['docs/design/storage.md', titled('Storage roadmap 2024'), 'other'],
    ['docs/design/storage.md', titled('Roadmap planner'), 'design'],
    ['docs/design/storage.md', '# Technical Design: Storage\n\n## Step 1: Tables\n\nA table.\n', 'design'],
    ['docs/plans/storage.md', '# Technical Design: Storage\n\n## Step 1: Tables\n\nA table.\n', 'other'],
    ['docs/plans/storage.md', '# Low-level design: Storage\n\n## Goal\n\nA store.\n', 'design'],
    ['docs/design/storage.md', titled('PRD: Shared baskets'), 'other'],
    ['docs/design/storage.md', titled('Postmortem: cache outage'), 'other'],
    ['docs/design/storage.md', titled('Upgrade guide: v1 to v2'), 'other'],
    ['docs/design/storage.md', titled('Release checklist'), 'other'],
    ['docs/design/storage.md', `${titled('Release checklist')}\n## Alternatives\n\nNone fits.\n`, 'design'],
    ['docs/design/2024-05-02.md', `${titled('Storage')}\n## Attendees\n\nAll.\n\n## Agenda\n\nTwo points.\n`, 'other'],
    ['docs/design/meetings/2024-05-02.md', titled('Storage'), 'other'],
    ['design-documents/cells/index.md', `---\nstatus: ongoing\n---\n\n${titled('Cells')}`, 'design'],
    ['design-documents/cells/index.md', titled('Cells'), 'other'],
    ['keps/sig-storage/1287-cache/README.md', design, 'design'],
    ['keps/sig-storage/README.md', guide, 'other'],
    ['docs/proposals/caching/README.md', design, 'design'],
    ['docs/proposals/failover/caching/README.md', design, 'other'],
    ['docs/proposals/README.md', design, 'other'],
    ['beps/0012-cache/README.md', titled('Cache'), 'design'],
    ['docs/storage.md', titled('Technical Design Document (TDD)'), 'design'],
    ['docs/decision-records/2022-02-03-cache/README.md', record, 'adr'],
    ['rfcs/0042-cache/README.md', guide, 'other'],
    ['rfd/0042/README.md', design, 'design'],
    ['designs/2024/README.md', design, 'other'],
    ['examples/01-cache/README.md', design, 'other'],
    ['docs/design-docs/cache.md', `${guide}\n## Stop\n\nStop it.\n`, 'design'],
    ['docs/design-docs/assets/cache.md', `${guide}\n## Stop\n\nStop it.\n`, 'other'],
    ['CONTRIBUTING.md', design, 'other'],
    ['doc/changelogs/CHANGELOG_V20.md', design, 'other'],
    ['docs/release-notes-1.2.md', design, 'other'],
    ['docs/design/security-v2-tokens.md', design, 'design'],
    ['docs/designs/template.md', design, 'template'],
    ['rfcs/0000-template.md', design, 'template'],
    ['docs/templates/short.md', design, 'template'],
    ['docs/design/pod-template-defaults.md', design, 'design'],
    ['rfcs/0042-cache.md', '# Cache\n\n- Status: Draft\n\nWe keep prices in memory.\n', 'design'],
    ['docs/adr/0007-cache.md', '# Cache\n\n## Decision\n\nA map.\n', 'adr'],
    ['docs/decisions/0007-cache.md', '# Cache\n\n## Error handling\n\nParked.\n', 'adr'],
    ['docs/0007-cache.md', '# ADR-7: Cache\n\nWe keep prices in memory.\n', 'adr'],
    ['docs/kep.md', '# KEP-NNNN: Your short, descriptive title\n\n## Motivation\n\n## Proposal\n', 'template'],
    [
      'docs/cache.md',
      '# Cache\n\n## Context and Problem Statement\n\nSlow.\n\n## Considered Options\n\n- a map\n\n## Decision Outcome\n\nA map.\n',
      'adr'
    ]
  ])('at %s is told from path and headings (%#)', async (path, source, kind) => {
    expect((await readDocument(source, {path})).kind).toBe(kind)
  })

  it('is what the configuration says', async () => {
    const kindOf = async (isDesign: boolean, source: string) =>
      (await readDocument(source, {path: 'docs/README.md', settings: {isDesign}})).kind
    expect([await kindOf(true, guide), await kindOf(false, design)]).toEqual(['design', 'other'])
  })

  it('does not look at folders above the root, which the path does not hold', async () => {
    expect((await readDocument(guide)).kind).toBe('other')
  })
})

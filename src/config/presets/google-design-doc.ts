import type {Config} from '../config.js'

/** The sections of a design document as written at Google and at many companies since. */
const googleDesignDoc: Config = {
  rules: {
    'require-sections': [
      'warn',
      {
        sections: [
          {
            title: ['Context and scope', 'Context', 'Background', 'Overview', 'Introduction'],
            topic: 'rationale',
            question: 'What is the landscape, and what is built?'
          },
          {
            title: ['Goals and non-goals', 'Goals'],
            topic: 'goals',
            question: 'What is the system to achieve, and what not?'
          },
          {
            title: [
              ...['Design', 'The actual design', 'Detailed design', 'Proposed design', 'Proposal', 'Solution'],
              ...['Proposed solution', 'Recommended solution', 'Recommendation', 'High-level design']
            ],
            question: 'How does it work, and which trade-offs lead to that?'
          },
          {
            title: ['Alternatives considered', 'Alternatives'],
            topic: 'alternatives',
            question: 'Which other designs reach the goals, and why not those?'
          },
          {
            title: 'Cross-cutting concerns',
            topic: 'security',
            optional: true,
            question: 'How are security, privacy and observability taken care of?'
          }
        ]
      }
    ],
    'valid-metadata': [
      'warn',
      {
        form: 'header',
        fields: {
          authors: {required: true, type: 'people', aliases: ['author', 'owner', 'owners']},
          status: {},
          'last-updated': {aliases: ['updated', 'date']}
        }
      }
    ]
  }
}

export default googleDesignDoc

import type {Config} from '../config.js'

/** The sections and front matter of a request for discussion, as Oxide, Joyent and Teleport write them, in Markdown. */
const rfd: Config = {
  rules: {
    'require-sections': [
      'warn',
      {
        sections: [
          {
            title: ['Background', 'Introduction', 'Problem', 'Problem statement', 'Overview', 'Context', 'Why'],
            question: 'What is the situation, and why is it worth a discussion?'
          },
          {
            title: [
              ...['Determinations', 'Determination', 'Proposal', 'Proposed solution', 'Proposed changes', 'Design'],
              ...['Details', 'Technical details', 'Detailed design', 'Implementation', 'Implementation details'],
              ...['Solution', 'Recommendation', 'Proposition', 'Desired outcome', 'How']
            ],
            question: 'What is concluded or proposed?'
          },
          {
            title: ['Alternatives considered', 'Alternatives'],
            topic: 'alternatives',
            optional: true,
            question: 'What else is possible, and why is it not proposed?'
          },
          {
            title: 'Security considerations',
            topic: 'security',
            optional: true,
            question: 'How could it be abused, and what follows for trust?'
          },
          {
            title: 'Open questions',
            topic: 'questions',
            optional: true,
            question: 'What is to be discussed?'
          },
          {title: ['External references', 'References'], optional: true, question: 'What else should be read?'}
        ]
      }
    ],
    'valid-metadata': [
      'warn',
      {
        number: ['file', 'title'],
        fields: {
          authors: {required: true, type: 'people', aliases: ['author']},
          state: {
            required: true,
            aliases: ['status'],
            values: [
              ...['ideation', 'prediscussion', 'discussion', 'published', 'committed', 'abandoned'],
              ...['predraft', 'draft', 'publish', 'implemented', 'deprecated', 'superseded']
            ]
          },
          discussion: {type: 'link'}
        }
      }
    ]
  }
}

export default rfd

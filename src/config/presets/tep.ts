import type {Config} from '../config.js'

/** The sections and front matter of a Tekton enhancement proposal. */
const tep: Config = {
  rules: {
    'require-sections': [
      'warn',
      {
        sections: [
          {title: 'Summary', question: 'What is proposed, in a paragraph for users?'},
          {title: 'Motivation', question: 'Why is the change important, and what do users gain?'},
          {title: 'Goals', under: 'Motivation', question: 'What is it to achieve, and how will we know?'},
          {title: 'Non-Goals', under: 'Motivation', optional: true, question: 'What is out of scope?'},
          {title: 'Use Cases', under: 'Motivation', optional: true, question: 'Which users do what with it?'},
          {title: 'Requirements', optional: true, question: 'Which constraints must the solution meet?'},
          {title: 'Proposal', question: 'What is proposed, without the details of its implementation?'},
          {
            title: ['Notes and Caveats', 'Notes/Caveats'],
            under: 'Proposal',
            optional: true,
            question: 'What else has a reader to know?'
          },
          {title: 'Design Details', optional: true, question: 'How does it work, and what does its API look like?'},
          {title: 'Design Evaluation', optional: true, question: 'How does it hold against the design principles?'},
          {title: 'Alternatives', topic: 'alternatives', question: 'What else was considered, and why not that?'},
          {title: 'Implementation Plan', optional: true, question: 'In which steps will it be done?'},
          {title: 'Test Plan', topic: 'tests', anywhere: true, question: 'Which tests will there be, by kind?'},
          {title: 'References', optional: true, question: 'Which issues, proposals and documents belong to it?'}
        ]
      }
    ],
    'valid-metadata': [
      'warn',
      {
        number: ['file', 'title'],
        fields: {
          title: {required: true},
          status: {
            required: true,
            values: ['proposed', 'implementable', 'implementing', 'implemented', 'withdrawn', 'rejected', 'replaced']
          },
          'creation-date': {required: true, type: 'date'},
          'last-updated': {type: 'date'},
          authors: {required: true, type: 'people'},
          collaborators: {type: 'people'}
        }
      }
    ]
  }
}

export default tep

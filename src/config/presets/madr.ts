import type {Config} from '../config.js'

/** The sections and front matter of a Markdown architectural decision record (MADR 3 and 4). */
const madr: Config = {
  rules: {
    'require-sections': [
      'warn',
      {
        sections: [
          {
            title: ['Context and Problem Statement', 'Context', 'Problem Statement'],
            question: 'What is the situation, and which question has to be decided?'
          },
          {title: 'Decision Drivers', optional: true, question: 'Which forces and qualities decide?'},
          {
            title: 'Considered Options',
            topic: 'alternatives',
            question: 'Which options are there?'
          },
          {title: ['Decision Outcome', 'Decision'], question: 'Which option was chosen, and why?'},
          {
            title: ['Consequences', 'Positive Consequences'],
            under: 'Decision Outcome',
            optional: true,
            question: 'What gets better, and what gets worse?'
          },
          {
            title: ['Confirmation', 'Validation'],
            optional: true,
            question: 'How will we see that the decision is followed?'
          },
          {
            title: ['Pros and Cons of the Options', 'Pros and Cons'],
            optional: true,
            question: 'What speaks for and against each option?'
          },
          {
            title: 'More Information',
            optional: true,
            question: 'What else belongs to it: links, agreement, revisiting?'
          }
        ]
      }
    ],
    'valid-metadata': [
      'warn',
      {
        fields: {
          status: {values: ['proposed', 'rejected', 'accepted', 'deprecated', 'superseded']},
          date: {type: 'date'},
          'decision-makers': {type: 'people', aliases: ['deciders']},
          consulted: {type: 'people'},
          informed: {type: 'people'}
        }
      }
    ]
  }
}

export default madr

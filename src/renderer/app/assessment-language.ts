import i18next from 'i18next'
import en from '#resources/languages/en/assessment.json' with { type: 'json' }
import id from '#resources/languages/id/assessment.json' with { type: 'json' }

/** The words of tests: they come with the first of their pages. */
export const assessmentWords = { id, en }

for (const [language, words] of Object.entries(assessmentWords))
  i18next.addResourceBundle(language, 'assessment', words)

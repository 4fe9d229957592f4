import i18next from 'i18next'
import en from '#resources/languages/en/readiness.json' with { type: 'json' }
import id from '#resources/languages/id/readiness.json' with { type: 'json' }

/** The words of readiness: they come with the first of its pages. */
export const readinessWords = { id, en }

for (const [language, words] of Object.entries(readinessWords)) i18next.addResourceBundle(language, 'readiness', words)

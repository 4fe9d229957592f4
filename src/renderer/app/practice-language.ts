import i18next from 'i18next'
import en from '#resources/languages/en/practice.json' with { type: 'json' }
import id from '#resources/languages/id/practice.json' with { type: 'json' }

/** The words of rehearsals, which are many: they come with the first page that needs them. */
export const practiceWords = { id, en }

for (const [language, words] of Object.entries(practiceWords)) i18next.addResourceBundle(language, 'practice', words)

import i18next from 'i18next'
import en from '#resources/languages/en/centre.json' with { type: 'json' }
import id from '#resources/languages/id/centre.json' with { type: 'json' }
import '../app/readiness-language.ts'

/** The words of the centre's own page. */
export const centreWords = { id, en }

for (const [language, words] of Object.entries(centreWords)) i18next.addResourceBundle(language, 'centre', words)

import i18next from 'i18next'
import en from '#resources/languages/en/analysis.json' with { type: 'json' }
import id from '#resources/languages/id/analysis.json' with { type: 'json' }

/** The words of what results say: they come with their page. */
export const analysisWords = { id, en }

for (const [language, words] of Object.entries(analysisWords)) i18next.addResourceBundle(language, 'analysis', words)

import i18next from 'i18next'
import en from '#resources/languages/en/scores.json' with { type: 'json' }
import id from '#resources/languages/id/scores.json' with { type: 'json' }

/** The words of importing scores: they come with its page. */
export const scoresWords = { id, en }

for (const [language, words] of Object.entries(scoresWords)) i18next.addResourceBundle(language, 'scores', words)

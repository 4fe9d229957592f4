import i18next from 'i18next'
import en from '#resources/languages/en/exchange.json' with { type: 'json' }
import id from '#resources/languages/id/exchange.json' with { type: 'json' }
import enPlans from '#resources/languages/en/plans.json' with { type: 'json' }
import idPlans from '#resources/languages/id/plans.json' with { type: 'json' }

/** The words of packets, which come with the first page that needs them. */
export const exchangeWords = { id, en }
export const planWords = { id: idPlans, en: enPlans }

for (const [language, words] of Object.entries(exchangeWords)) i18next.addResourceBundle(language, 'exchange', words)
for (const [language, words] of Object.entries(planWords)) i18next.addResourceBundle(language, 'plans', words)

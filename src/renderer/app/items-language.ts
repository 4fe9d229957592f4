import i18next from 'i18next'
import en from '#resources/languages/en/items.json' with { type: 'json' }
import id from '#resources/languages/id/items.json' with { type: 'json' }

/** The words of the bank of items: they come with its page. */
export const itemsWords = { id, en }

for (const [language, words] of Object.entries(itemsWords)) i18next.addResourceBundle(language, 'items', words)

import english from '#resources/languages/en/desktop.json' with { type: 'json' }
import indonesian from '#resources/languages/id/desktop.json' with { type: 'json' }
import type { Language } from './backend-messages.ts'

/** The words of what is outside of the page, the native menu. Plain labels: nothing to count, nothing to fill in. */
export const desktopWords: Record<Language, typeof indonesian> = { id: indonesian, en: english }

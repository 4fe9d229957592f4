import type { languages } from './language.ts'
import type { practiceWords } from './practice-language.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    returnNull: false
    resources: (typeof languages)['id'] & { practice: (typeof practiceWords)['id'] }
  }
}

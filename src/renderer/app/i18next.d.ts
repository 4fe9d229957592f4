import type { languages } from './language.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    returnNull: false
    resources: (typeof languages)['id']
  }
}

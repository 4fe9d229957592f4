import i18next from 'i18next'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../resources/languages')

export type Words = (key: string, values?: Record<string, string | number>) => string

/** The window's own words, so that one flow is tried in both languages: `words('import:review.import', { count: 2 })`. */
export function wordsIn(language: 'id' | 'en'): Words {
  const names = readdirSync(join(folder, language)).map(file => file.replace('.json', ''))
  const resources = Object.fromEntries(
    names.map(name => [name, JSON.parse(readFileSync(join(folder, language, `${name}.json`), 'utf8'))]),
  )
  const instance = i18next.createInstance()
  void instance.init({
    lng: language,
    resources: { [language]: resources },
    initAsync: false,
    interpolation: { escapeValue: false },
  })
  instance.services.formatter?.add('number', (value: number) =>
    new Intl.NumberFormat(language === 'id' ? 'id-ID' : 'en-GB').format(value),
  )
  return (key, values = {}) => {
    if (!instance.exists(key, values)) throw new Error(`${key} is said in no sentence.`)
    return instance.t(key, values)
  }
}

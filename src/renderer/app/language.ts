import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { formatDay, formatNumber } from '../components/format.ts'
import enAllocation from '#resources/languages/en/allocation.json' with { type: 'json' }
import enApp from '#resources/languages/en/app.json' with { type: 'json' }
import enHandover from '#resources/languages/en/handover.json' with { type: 'json' }
import enHistory from '#resources/languages/en/history.json' with { type: 'json' }
import enTimetable from '#resources/languages/en/timetable.json' with { type: 'json' }
import enProvinces from '#resources/languages/en/provinces.json' with { type: 'json' }
import enSettings from '#resources/languages/en/settings.json' with { type: 'json' }
import enPalette from '#resources/languages/en/palette.json' with { type: 'json' }
import enPrint from '#resources/languages/en/print.json' with { type: 'json' }
import enImport from '#resources/languages/en/import.json' with { type: 'json' }
import enQuestionnaire from '#resources/languages/en/questionnaire.json' with { type: 'json' }
import enRoster from '#resources/languages/en/roster.json' with { type: 'json' }
import enSchedule from '#resources/languages/en/schedule.json' with { type: 'json' }
import enTraining from '#resources/languages/en/training.json' with { type: 'json' }
import enWorkspace from '#resources/languages/en/workspace.json' with { type: 'json' }
import idAllocation from '#resources/languages/id/allocation.json' with { type: 'json' }
import idApp from '#resources/languages/id/app.json' with { type: 'json' }
import idHandover from '#resources/languages/id/handover.json' with { type: 'json' }
import idHistory from '#resources/languages/id/history.json' with { type: 'json' }
import idTimetable from '#resources/languages/id/timetable.json' with { type: 'json' }
import idProvinces from '#resources/languages/id/provinces.json' with { type: 'json' }
import idSettings from '#resources/languages/id/settings.json' with { type: 'json' }
import idPalette from '#resources/languages/id/palette.json' with { type: 'json' }
import idPrint from '#resources/languages/id/print.json' with { type: 'json' }
import idImport from '#resources/languages/id/import.json' with { type: 'json' }
import idQuestionnaire from '#resources/languages/id/questionnaire.json' with { type: 'json' }
import idRoster from '#resources/languages/id/roster.json' with { type: 'json' }
import idSchedule from '#resources/languages/id/schedule.json' with { type: 'json' }
import idTraining from '#resources/languages/id/training.json' with { type: 'json' }
import idWorkspace from '#resources/languages/id/workspace.json' with { type: 'json' }

/** Every sentence of the window, by language and namespace. Indonesian is the original. */
export const languages = {
  id: {
    allocation: idAllocation,
    app: idApp,
    handover: idHandover,
    history: idHistory,
    timetable: idTimetable,
    provinces: idProvinces,
    settings: idSettings,
    palette: idPalette,
    print: idPrint,
    import: idImport,
    questionnaire: idQuestionnaire,
    roster: idRoster,
    schedule: idSchedule,
    training: idTraining,
    workspace: idWorkspace,
  },
  en: {
    allocation: enAllocation,
    app: enApp,
    handover: enHandover,
    history: enHistory,
    timetable: enTimetable,
    provinces: enProvinces,
    settings: enSettings,
    palette: enPalette,
    print: enPrint,
    import: enImport,
    questionnaire: enQuestionnaire,
    roster: enRoster,
    schedule: enSchedule,
    training: enTraining,
    workspace: enWorkspace,
  },
}

export type Language = keyof typeof languages

const storageKey = 'gladi-language'

/** Indonesian unless the reader of this computer chose otherwise. Numbers in sentences: `{{people, number}}`; days and times as `formatters` says. */
export async function startLanguage() {
  await i18next.use(initReactI18next).init({
    lng: localStorage.getItem(storageKey) === 'en' ? 'en' : 'id',
    fallbackLng: 'id',
    defaultNS: 'app',
    resources: languages,
    interpolation: { escapeValue: false },
  })
  i18next.services.formatter?.add('number', (value: number, language) => formatNumber(value, languageOf(language)))
  for (const [name, format] of Object.entries(formatters)) {
    i18next.services.formatter?.add(name, (value: string, language) => format(value, languageOf(language)))
  }
  document.documentElement.lang = i18next.language
}

const formatters = {
  /** `Jum 28 Feb 2025` of `2025-02-28`. */
  day: formatDay,
  /** `08.00–15.30` of `08:00–15:30`. */
  clocks: formatClocks,
  /** `Jum 28 Feb 2025 08.00` of `2025-02-28 08:00`. */
  localTime: (value: string, language: Language) => {
    const [date = '', clock = ''] = value.split(' ')
    return `${formatDay(date, language)} ${formatClocks(clock, language)}`
  },
}

function formatClocks(clocks: string, language: Language) {
  return language === 'id' ? clocks.replaceAll(':', '.') : clocks
}

export async function switchLanguage(language: Language) {
  localStorage.setItem(storageKey, language)
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

export function languageOf(tag: string | undefined): Language {
  return tag === 'en' ? 'en' : 'id'
}

/** Each language in its own words. */
export const languageNames: { value: Language; label: string }[] = [
  { value: 'id', label: 'Bahasa Indonesia' },
  { value: 'en', label: 'English' },
]

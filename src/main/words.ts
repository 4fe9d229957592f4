import i18next, { type TFunction } from 'i18next'
import attendanceEnglish from '#resources/languages/en/attendance.json' with { type: 'json' }
import cliEnglish from '#resources/languages/en/cli.json' with { type: 'json' }
import exchangeEnglish from '#resources/languages/en/exchange.json' with { type: 'json' }
import filesEnglish from '#resources/languages/en/files.json' with { type: 'json' }
import itemsEnglish from '#resources/languages/en/items.json' with { type: 'json' }
import questionnaireEnglish from '#resources/languages/en/questionnaire.json' with { type: 'json' }
import readinessEnglish from '#resources/languages/en/readiness.json' with { type: 'json' }
import rosterEnglish from '#resources/languages/en/roster.json' with { type: 'json' }
import attendance from '#resources/languages/id/attendance.json' with { type: 'json' }
import cli from '#resources/languages/id/cli.json' with { type: 'json' }
import exchange from '#resources/languages/id/exchange.json' with { type: 'json' }
import files from '#resources/languages/id/files.json' with { type: 'json' }
import items from '#resources/languages/id/items.json' with { type: 'json' }
import questionnaire from '#resources/languages/id/questionnaire.json' with { type: 'json' }
import readiness from '#resources/languages/id/readiness.json' with { type: 'json' }
import roster from '#resources/languages/id/roster.json' with { type: 'json' }

export type Language = 'id' | 'en'
export type Words = TFunction

/** The words of what main writes itself: files, the command line, the terminal. */
export function wordsIn(language: Language): Words {
  const instance = i18next.createInstance()
  void instance.init({
    lng: language,
    fallbackLng: 'id',
    initAsync: false,
    interpolation: { escapeValue: false },
    resources: {
      id: { attendance, cli, exchange, files, items, questionnaire, readiness, roster },
      en: {
        attendance: attendanceEnglish,
        cli: cliEnglish,
        exchange: exchangeEnglish,
        files: filesEnglish,
        items: itemsEnglish,
        questionnaire: questionnaireEnglish,
        readiness: readinessEnglish,
        roster: rosterEnglish,
      },
    },
  })
  return instance.t
}

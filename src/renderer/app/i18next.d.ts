import type { analysisWords } from './analysis-language.ts'
import type { assessmentWords } from './assessment-language.ts'
import type { centreWords } from '../centre/centre-language.ts'
import type { exchangeWords, planWords } from './exchange-language.ts'
import type { itemsWords } from './items-language.ts'
import type { attendanceWords } from './attendance-language.ts'
import type { languages } from './language.ts'
import type { practiceWords } from './practice-language.ts'
import type { readinessWords } from './readiness-language.ts'
import type { scoresWords } from './scores-language.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    returnNull: false
    resources: (typeof languages)['id'] & {
      analysis: (typeof analysisWords)['id']
      assessment: (typeof assessmentWords)['id']
      centre: (typeof centreWords)['id']
      exchange: (typeof exchangeWords)['id']
      plans: (typeof planWords)['id']
      items: (typeof itemsWords)['id']
      attendance: (typeof attendanceWords)['id']
      practice: (typeof practiceWords)['id']
      readiness: (typeof readinessWords)['id']
      scores: (typeof scoresWords)['id']
    }
  }
}

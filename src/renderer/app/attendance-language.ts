import i18next from 'i18next'
import en from '#resources/languages/en/attendance.json' with { type: 'json' }
import id from '#resources/languages/id/attendance.json' with { type: 'json' }

/** The words of attendance: they come with its page. */
export const attendanceWords = { id, en }

for (const [language, words] of Object.entries(attendanceWords))
  i18next.addResourceBundle(language, 'attendance', words)

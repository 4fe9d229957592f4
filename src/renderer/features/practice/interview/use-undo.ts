import { useTranslation } from 'react-i18next'
import type { RecordedDeed } from '#contract/practice'
import { showDone, showInfo } from '../../../components/toast.tsx'
import { useFormat } from '../../../components/use-format.ts'
import { formIndex } from './form-index.ts'
import type { Interview } from './use-interview.ts'
import { useWords } from '../practice-words.ts'
import { writtenAnswer } from './typed-answer.ts'

export type Undo = { undo: () => Promise<void>; redo: () => Promise<void>; offerUndo: (name: string) => void }

/** Ctrl Z and Ctrl Y of this attempt: what is taken back is a deed of its own, and is shown where it happened. */
export function useUndo(interview: Interview): Undo {
  const { t } = useTranslation('practice')
  const { language } = useFormat()
  const words = useWords()
  const { session, goTo, opened, sendTyping } = interview

  const say = (deed: RecordedDeed, otherWay: () => Promise<void>, label: string) => {
    if (deed.kind === 'answered') {
      const { question, variable } = formIndex(opened.questionnaire)
      const asked = question.get(deed.question)
      const name = asked?.variable ? variable.get(asked.variable)?.name : asked?.label
      const value = writtenAnswer(asked?.kind ?? 'text', deed.to, language)
      const what = { question: name ? words(name) : deed.question, value: value.slice(0, 40) }
      showDone(t(value === '' ? 'interview.undo.blank' : 'interview.undo.answer', what), {
        label,
        run: () => void otherWay(),
      })
      if (asked)
        void goTo({ kind: 'question', page: asked.page, place: { question: deed.question, entry: deed.entry } })
    } else {
      const key = deed.kind === 'member-removed' ? 'interview.undo.removed' : 'interview.undo.restored'
      showDone(t(key), { label, run: () => void otherWay() })
    }
  }
  const undo = async () => {
    await sendTyping()
    const deed = session.undo()
    if (deed) say(deed, redo, t('interview.redo'))
    else showInfo(t('interview.nothingToUndo'))
  }
  const redo = async () => {
    await sendTyping()
    const deed = session.redo()
    if (deed) say(deed, undo, t('interview.undoIt'))
    else showInfo(t('interview.nothingToRedo'))
  }
  const offerUndo = (name: string) =>
    showDone(t('interview.members.removed', { name }), { label: t('interview.undoIt'), run: () => void undo() })
  return { undo, redo, offerUndo }
}

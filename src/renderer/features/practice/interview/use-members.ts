import { memberRepeat } from '#domain/practice/attempt'
import { formIndex } from './form-index.ts'
import { useInterview } from './use-interview.ts'

/** Adds a member and goes to the first question about them; removes one and stays with the members. */
export function useMembers() {
  const { opened, session, goTo, step, sendTyping } = useInterview()
  const page = opened.questionnaire.pages.find(({ repeat }) => repeat === memberRepeat)?.name ?? step.page

  const add = async () => {
    await sendTyping()
    const entry = crypto.randomUUID()
    await session.record({ kind: 'member-added', entry })
    const first = [...formIndex(opened.questionnaire).question.values()].find(
      ({ page: of, kind }) => of === page && kind !== 'calculate' && kind !== 'note',
    )
    if (first) await goTo({ kind: 'question', page, place: { question: first.name, entry } })
  }
  const remove = async (entry: string) => {
    await goTo({ kind: 'members', page })
    await session.record({ kind: 'member-removed', entry })
  }
  return { add, remove }
}

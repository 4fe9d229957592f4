import { isDeepStrictEqual } from 'node:util'
import { recordChange } from '#main/database/recorded-change'
import { onWorkspace } from '#main/procedure'
import { caseLibrary } from './case-library.ts'
import {
  countClass,
  listClassCases,
  listClassResults,
  mistakesOf,
  saveClassCases,
} from './class-practice-repository.ts'
import { findCase } from './practice-lists.ts'
import { findClassCode } from './practiser.ts'

const { practice } = onWorkspace

/** What an instructor does for a class. */
export const classPracticeRouter = {
  classCases: practice.classCases.handler(({ input: { classId }, context: { workspace }, errors }) =>
    workspace.database.read(db => {
      const code = findClassCode(db, classId)
      if (code === null) throw errors.CLASS_GONE()
      return listClassCases(db, code)
    }),
  ),

  chooseClassCases: practice.chooseClassCases.handler(async ({ input, context, errors }) => {
    const { workspace, settings, now } = context
    const library = await caseLibrary(settings.resourcesFolder)
    await workspace.database.write(db => {
      const code = findClassCode(db, input.classId)
      if (code === null) throw errors.CLASS_GONE()
      const gone = input.caseIds.filter(id => !findCase(db, library, id))
      if (gone.length > 0) throw errors.CASE_GONE({ data: { cases: gone } })
      const caseIds = [...new Set(input.caseIds)]
      if (isDeepStrictEqual(listClassCases(db, code), caseIds)) return
      const change = { at: now().toISOString(), kind: 'practiceCasesChosen', data: { code, count: caseIds.length } }
      recordChange(db, change, () => saveClassCases(db, code, caseIds))
    })
  }),

  classMistakes: practice.classMistakes.handler(({ input: { classId }, context: { workspace }, errors }) => {
    const { people, results } = workspace.database.read(db => {
      const code = findClassCode(db, classId)
      if (code === null) throw errors.CLASS_GONE()
      return { people: countClass(db, classId), results: listClassResults(db, classId, code) }
    })
    const attempts = new Set(results.map(({ attemptId }) => attemptId)).size
    return { people, attempts, mistakes: mistakesOf(results) }
  }),
}

import { onWorkspace } from '#main/procedure'
import { caseLibrary } from './case-library.ts'
import { listCases, listDrafts, listFinished } from './practice-lists.ts'
import { ownerOf } from './practiser.ts'

const { practice } = onWorkspace

/** Nobody's and nothing's where the class is gone. */
export const caseListRouter = {
  cases: practice.cases.handler(async ({ input: { who }, context: { workspace, settings } }) => {
    const library = await caseLibrary(settings.resourcesFolder)
    return workspace.database.read(db => {
      const owner = ownerOf(db, who)
      return owner ? listCases(db, library, owner) : []
    })
  }),

  drafts: practice.drafts.handler(({ input: { who }, context: { workspace } }) =>
    workspace.database.read(db => {
      const owner = ownerOf(db, who)
      return owner ? listDrafts(db, owner) : []
    }),
  ),

  attempts: practice.attempts.handler(({ input: { who, limit }, context: { workspace } }) =>
    workspace.database.read(db => {
      const owner = ownerOf(db, who)
      return owner ? listFinished(db, owner, limit) : []
    }),
  ),
}

import { forPlanners, onWorkspace } from '#main/procedure'
import { tableFile } from '#main/workbook/table-file'
import { listInstructors, listProvinceFigures, listRegencyFigures } from './provinces-repository.ts'

const { provinces } = forPlanners

export const provincesRouter = {
  figures: provinces.figures.handler(({ context: { workspace } }) => workspace.database.read(listProvinceFigures)),

  detail: provinces.detail.handler(({ input: { code }, context: { workspace } }) =>
    workspace.database.read(db => ({
      regencies: listRegencyFigures(db, code),
      instructors: listInstructors(db, code),
    })),
  ),

  /** Of what the window shows, whoever's workspace it is. */
  tableFile: onWorkspace.provinces.tableFile.handler(({ input }) => tableFile(input)),
}

import { onWorkspace } from '#main/procedure'
import { workerFile } from '#main/worker-file'
import { TableFileError } from '#main/workbook/table-file-error'
import { listVersions, removeVersion, saveVersion, sheetsOfVersion } from './questionnaire-repository.ts'
import { readQuestionnaireFile } from './read-questionnaire-file.ts'
import { writeQuestionnaireWorkbook } from './write-questionnaire-workbook.ts'

const { questionnaire } = onWorkspace

/** So many problems at most are told at once; whoever mends these sees the rest. */
const toldProblems = 500

export const questionnaireRouter = {
  list: questionnaire.list.handler(({ context: { workspace, settings } }) =>
    workspace.database.read(db => listVersions(db, settings.resourcesFolder)),
  ),

  load: questionnaire.load.handler(async ({ input: { file }, context, errors, signal }) => {
    const { workspace, settings } = context
    const bytes = new Uint8Array(await file.arrayBuffer())
    const worker = workerFile('questionnaire/read-questionnaire-worker')
    const reading = await readQuestionnaireFile({ bytes }, worker, signal ? { signal } : {}).catch(error => {
      if (!(error instanceof TableFileError)) throw error
      throw errors.FILE_UNREADABLE({ data: { fault: error.fault, seems: error.seems, data: error.data } })
    })
    if ('problems' in reading) {
      const { problems } = reading
      throw errors.QUESTIONNAIRE_FAULTY({
        data: { count: problems.length, problems: problems.slice(0, toldProblems) },
      })
    }
    const { version, formId } = reading.questionnaire
    return workspace.database.write(db => {
      const newest = listVersions(db, settings.resourcesFolder)[0]!
      if (formId !== newest.formId) throw errors.OTHER_FORM({ data: { formId, expected: newest.formId } })
      if (version <= newest.version) throw errors.NOT_NEWER({ data: { version, newest: newest.version } })
      saveVersion(db, context.now().toISOString(), { ...reading, fileName: file.name })
      return listVersions(db, settings.resourcesFolder).find(one => one.version === version)!
    })
  }),

  remove: questionnaire.remove.handler(async ({ input: { version }, context: { workspace, now }, errors }) => {
    const removed = await workspace.database.write(db => removeVersion(db, now().toISOString(), version))
    if (!removed) throw errors.VERSION_GONE()
  }),

  workbook: questionnaire.workbook.handler(({ input: { version }, context: { workspace, settings }, errors }) => {
    const sheets = workspace.database.read(db => sheetsOfVersion(db, settings.resourcesFolder, version))
    if (!sheets) throw errors.VERSION_GONE()
    return new File([new Uint8Array(writeQuestionnaireWorkbook(sheets))], `formulir-${version}.xlsx`, {
      type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    })
  }),
}

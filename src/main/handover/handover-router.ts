import type { FolderId } from '#contract/handover'
import { eventStream } from '#main/event-stream'
import { forPlanners } from '#main/procedure'
import { listAttendedClasses } from './class-list-repository.ts'
import { logFullFile, logHandedOver } from './handed-over-repository.ts'
import { namesOf } from './handover-of-plan.ts'
import { keepFolder, takeFolder } from './made-folders.ts'
import { listMessages, saveCopied } from './message-repository.ts'
import { mimeTypeOf } from './mime-types.ts'
import { orderFile } from './order-file.ts'
import type { WrittenFile } from './plan-file-messages.ts'
import { findRecipients } from './recipient-repository.ts'

const { handover } = forPlanners

const toFile = ({ name, bytes }: WrittenFile) => new File([bytes], name, { type: mimeTypeOf(name) })

export const handoverRouter = {
  file: handover.file.handler(async ({ input: { name, ...how }, context: { workspace, regions, now }, errors }) => {
    const answer = await orderFile(workspace, regions, { ...how, order: { type: 'plan', name } })
    if (answer.type !== 'written') throw errors.NO_PLAN()
    if (how.withNumbers) await workspace.database.write(db => logFullFile(db, now().toISOString(), answer.name))
    return toFile(answer)
  }),

  recipients: handover.recipients.handler(
    ({ context: { workspace } }) => workspace.database.read(findRecipients) ?? null,
  ),

  recipientFile: handover.recipientFile.handler(
    async ({ input: { recipient, file, ...how }, context: { workspace, regions, now }, errors }) => {
      const order = { type: 'recipient', recipient, file } as const
      const answer = await orderFile(workspace, regions, { ...how, order })
      if (answer.type !== 'written') throw errors.NO_PLAN()
      if (how.withNumbers) await workspace.database.write(db => logFullFile(db, now().toISOString(), answer.name))
      return toFile(answer)
    },
  ),

  classFile: handover.classFile.handler(
    async ({ input: { classId, file, ...how }, context: { workspace, regions, now }, errors }) => {
      const answer = await orderFile(workspace, regions, { ...how, order: { type: 'class', classId, file } })
      if (answer.type === 'no-plan') throw errors.NO_PLAN()
      if (answer.type === 'class-gone') throw errors.CLASS_GONE()
      if (how.withNumbers) await workspace.database.write(db => logFullFile(db, now().toISOString(), answer.name))
      return toFile(answer)
    },
  ),

  makeFolder: handover.makeFolder.handler(({ input, context: { workspace, regions, newId, now }, errors, signal }) =>
    eventStream<{ made: number; of: number }, { folderId: FolderId; fileName: string; files: number; bytes: number }>(
      async emit => {
        const { recipients, ...how } = input
        const readAt = now().toISOString()
        const onMade = (made: number) => emit({ made, of: recipients.length })
        const answer = await orderFile(
          workspace,
          regions,
          { ...how, order: { type: 'folder', recipients } },
          { signal, onMade },
        )
        if (answer.type !== 'written' || !answer.handed) throw errors.NO_PLAN()
        const id = newId() as FolderId
        const { files, handed } = answer
        const handing = { ...handed, readAt, recipients, files, withNumbers: how.withNumbers }
        keepFolder(workspace, { id, file: toFile(answer), handing })
        return { folderId: id, fileName: answer.name, files, bytes: answer.bytes.byteLength }
      },
    ),
  ),

  takeFolder: handover.takeFolder.handler(async ({ input, context: { workspace, now }, errors }) => {
    const folder = takeFolder(workspace, input.folderId)
    if (!folder) throw errors.FOLDER_GONE()
    await workspace.database.write(db => logHandedOver(db, { ...folder.handing, at: now().toISOString() }))
    return folder.file
  }),

  classLists: handover.classLists.handler(({ input, context: { workspace, regions } }) =>
    workspace.database.read(db => listAttendedClasses(db, input, namesOf(regions), false)),
  ),

  messages: handover.messages.handler(({ input: { language, recipient }, context: { workspace, regions } }) =>
    workspace.database.read(db => listMessages(db, { recipient }, namesOf(regions), language)),
  ),

  messageCopied: handover.messageCopied.handler(
    async ({ input: { classId, language }, context: { workspace, regions, now }, errors }) => {
      const [message] = workspace.database.read(db => listMessages(db, { classId }, namesOf(regions), language))
      if (!message) throw errors.CLASS_GONE()
      await workspace.database.write(db => saveCopied(db, message, now().toISOString()))
    },
  ),
}

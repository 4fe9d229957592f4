import { eventIterator, oc } from '@orpc/contract'
import * as z from 'zod'
import { instant } from './identifiers.ts'

/** What the workspace is for decides what its pages offer. */
export const workspaceRole = z.enum(['pusat', 'provinsi', 'pendamping'])
export type WorkspaceRole = z.infer<typeof workspaceRole>

export const openWorkspace = z.object({
  /** Absolute path of the folder. */
  path: z.string(),
  name: z.string(),
  role: workspaceRole,
  isExample: z.boolean(),
  lastBackupAt: instant.nullable(),
})
export type OpenWorkspace = z.infer<typeof openWorkspace>

export const listedWorkspace = z.object({
  path: z.string(),
  /** The folder's name: what can be told without opening it. */
  name: z.string(),
  lastOpenedAt: instant.nullable(),
  isExample: z.boolean(),
  /** Whether this computer's own key store opens it without a passphrase. */
  opensWithoutPassphrase: z.boolean(),
})
export type ListedWorkspace = z.infer<typeof listedWorkspace>

export const backup = z.object({ fileName: z.string(), madeAt: instant, bytes: z.number() })
export type Backup = z.infer<typeof backup>

/** A step of making the example: what is being done, and how much of it. */
export const exampleStep = z.object({
  step: z.enum(['roster', 'import', 'plan', 'save']),
  /** 0–1. */
  share: z.number(),
})

export type ExampleStep = z.infer<typeof exampleStep>

const path = z.object({ path: z.string() })

const openingRefusals = {
  SECRET_NEEDED: { status: 409, message: 'This workspace asks for its passphrase.' },
  WRONG_PASSPHRASE: { status: 409, message: 'The passphrase does not open this workspace.' },
  WRONG_RECOVERY_CODE: { status: 409, message: 'The recovery code does not open this workspace.' },
  MISTYPED_RECOVERY_CODE: { status: 409, message: 'The recovery code has a typing error.' },
  IN_USE: {
    status: 409,
    message: 'Another process has this workspace open.',
    data: z.object({ pid: z.number(), host: z.string(), since: z.string() }),
  },
  FROM_NEWER_APP: { status: 409, message: 'The workspace was made by a newer version of Gladi.' },
  NOT_A_WORKSPACE: { status: 409, message: 'The folder holds no workspace.' },
  DAMAGED: { status: 409, message: 'The workspace cannot be read.', data: z.object({ reason: z.string() }) },
}

export const workspace = {
  state: oc.output(
    z.object({
      open: openWorkspace.nullable(),
      /** Where new workspaces are put. */
      home: z.string(),
      appVersion: z.string(),
    }),
  ),
  list: oc.output(z.array(listedWorkspace)),
  create: oc
    .input(
      z.object({
        name: z.string().trim().min(1).max(80),
        role: workspaceRole,
        provinceCode: z.string().nullable(),
        passphrase: z.string(),
      }),
    )
    .output(z.object({ workspace: openWorkspace, recoveryCode: z.string() }))
    .errors({
      PASSPHRASE_TOO_SHORT: {
        status: 409,
        message: 'The passphrase is too short.',
        data: z.object({ minimum: z.number() }),
      },
      NAME_TAKEN: { status: 409, message: 'A workspace of that name exists.' },
      ...openingRefusals,
    }),
  open: oc
    .input(path.extend({ passphrase: z.string().optional(), recoveryCode: z.string().optional() }))
    .output(openWorkspace)
    .errors(openingRefusals),
  /** Opens the example, making it first (roster, import, plan) where it does not exist yet. */
  openExample: oc.output(eventIterator(exampleStep, openWorkspace)).errors(openingRefusals),
  close: oc.output(z.void()),
  /** The window's language, for what the host shows outside of it: the desktop's menu. */
  setLanguage: oc.input(z.object({ language: z.enum(['id', 'en']) })).output(z.void()),
  backUp: oc.output(backup),
  backups: oc.output(z.array(backup)),
  /** Restores a backup into a new workspace folder beside the open one, which stays as it is. */
  restoreToCopy: oc
    .input(z.object({ fileName: z.string(), name: z.string().trim().min(1).max(80) }))
    .output(path)
    .errors({ NAME_TAKEN: { status: 409, message: 'A workspace of that name exists.' } }),
}

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

/** Locked: it was open here, and its keys are gone until somebody opens it again. */
export const lockedWorkspace = path.extend({
  name: z.string(),
  isExample: z.boolean(),
  opensWithoutPassphrase: z.boolean(),
})
export type LockedWorkspace = z.infer<typeof lockedWorkspace>

/** What holds for this user of this computer, whichever workspace is open. */
export const userSettings = z.object({
  /** Minutes without use after which the workspace locks; null: never. */
  lockAfterMinutes: z.union([z.literal(15), z.literal(30), z.literal(60), z.null()]),
  /** Whether to be reminded of newer versions. Gladi itself asks no server, whatever is chosen. */
  updateCheck: z.boolean(),
})
export type UserSettings = z.infer<typeof userSettings>

/** A package that is part of the app, and what its licence is called. */
export const licence = z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() })
export type Licence = z.infer<typeof licence>

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

const passphraseTooShort = {
  PASSPHRASE_TOO_SHORT: {
    status: 409,
    message: 'The passphrase is too short.',
    data: z.object({ minimum: z.number() }),
  },
}

export const creationRefusals = {
  ...passphraseTooShort,
  NAME_TAKEN: { status: 409, message: 'A workspace of that name exists.' },
  ...openingRefusals,
}

const keyRefusals = {
  WRONG_PASSPHRASE: openingRefusals.WRONG_PASSPHRASE,
  EXAMPLE_KEYS: { status: 409, message: 'The passphrase of the example is published and stays as it is.' },
}

export const workspace = {
  state: oc.output(
    z.object({
      open: openWorkspace.nullable(),
      locked: lockedWorkspace.nullable(),
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
    .errors(creationRefusals),
  open: oc
    .input(path.extend({ passphrase: z.string().optional(), recoveryCode: z.string().optional() }))
    .output(openWorkspace)
    .errors(openingRefusals),
  /** Opens the example, making it first (roster, import, plan) where it does not exist yet. */
  openExample: oc.output(eventIterator(exampleStep, openWorkspace)).errors(openingRefusals),
  /** Closes the workspace, also a locked one. */
  close: oc.output(z.void()),
  /** Closes the open one's files and wipes its key; `state` then says which one is locked. */
  lock: oc.output(z.void()),
  /** Goes on for ever: an event now, and whenever the workspace is locked or opened. */
  watchLock: oc.output(eventIterator(z.object({ isLocked: z.boolean() }))),
  /** Somebody is there: the time until the workspace locks begins anew. */
  stayOpen: oc.output(z.void()),
  /** The old passphrase then opens neither the workspace nor its backups. */
  changePassphrase: oc
    .input(z.object({ current: z.string(), passphrase: z.string() }))
    .output(z.void())
    .errors({ ...keyRefusals, ...passphraseTooShort }),
  /** The code before opens nothing any more; this one is told once. */
  renewRecoveryCode: oc
    .input(z.object({ current: z.string() }))
    .output(z.object({ recoveryCode: z.string() }))
    .errors(keyRefusals),
  /** Deletes the example with all that was done in it; `openExample` makes it anew. */
  removeExample: oc.output(z.void()),
  settings: oc.output(userSettings),
  saveSettings: oc.input(userSettings).output(userSettings),
  about: oc.output(
    z.object({
      app: z.string(),
      /** Null on the web host. */
      electron: z.string().nullable(),
      node: z.string(),
      sqlite: z.string(),
      /** Number of the last migration of the open workspace's database. */
      databaseFormat: z.number(),
    }),
  ),
  /** Of every package that is part of the app. */
  licences: oc.output(z.array(licence)),
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

import { useMantineColorScheme } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useEffectEvent } from 'react'
import type { MenuCommand, ToPage } from '#contract/desktop'
import { api } from '../api.ts'
import { useChanges } from '../changes.ts'
import { takesLetters } from '../components/letter-keys.ts'
import { hearDesktop, tellDesktop } from '../connection/desktop-channel.ts'
import { checkFile } from '../features/roster/roster-import.ts'
import { useBackUp } from '../features/workspace/backups.tsx'
import { requestStart, type StartRequest } from '../start-request.ts'
import { showKeyMap } from './key-map-shown.ts'
import { leaveSafely, useLeaving } from './leaving.ts'
import { palette } from './palette-opening.ts'
import { lockNow } from './lock-now.ts'
import { useCloseWorkspace } from './use-close-workspace.ts'
import { useOpenPath } from './use-open-path.ts'

/** Does what the desktop's menu and files that are opened ask for, and tells the desktop what it must know. */
export function useDesktop() {
  const isUnsaved = useLeaving(leaving => leaving.isUnsaved)
  const isOpen = useOpenPath() !== null
  const run = useMenuCommands()
  const start = useStart()
  const navigate = useNavigate()
  const importRoster = ({ name, content }: { name: string; content: Uint8Array<ArrayBuffer> }) => {
    void navigate({ to: '/peserta' })
    void checkFile(new File([content], name))
  }

  const hear = useEffectEvent((message: ToPage) => {
    if (message.type === 'menu') run(message.command)
    else if (message.type === 'open-workspace') start({ kind: 'open', path: message.path })
    else if (message.type === 'roster-file') importRoster(message)
    else askBeforeLeaving()
  })
  useEffect(() => {
    const end = hearDesktop(message => hear(message))
    tellDesktop({ type: 'listening' })
    return end
  }, [])
  useEffect(() => tellDesktop({ type: 'state', isOpen, isUnsaved }), [isOpen, isUnsaved])
}

function askBeforeLeaving() {
  tellDesktop({ type: 'asked' })
  leaveSafely(
    () => tellDesktop({ type: 'leave' }),
    () => tellDesktop({ type: 'stay' }),
  )
}

/** To the start page with a request; the workspace that is open is closed first, unless it is the one asked for. */
function useStart() {
  const queryClient = useQueryClient()
  const navigate = useNavigate()
  const close = useCloseWorkspace()
  return (request: StartRequest) => {
    const open = queryClient.getQueryData(api.workspace.state.queryKey())?.open
    if (!open) {
      requestStart(request)
      void navigate({ to: '/' })
    } else if (request.kind !== 'open' || request.path !== open.path) {
      leaveSafely(() => close.mutate({}, { onSuccess: () => requestStart(request) }))
    }
  }
}

function useMenuCommands() {
  const { undo, redo } = useChanges()
  const backUp = useBackUp()
  const close = useCloseWorkspace()
  const start = useStart()
  const { setColorScheme } = useMantineColorScheme()

  const commands: Record<MenuCommand, () => void> = {
    create: () => start({ kind: 'create' }),
    backUp: () => backUp.mutate({}),
    lock: lockNow,
    closeWorkspace: () => leaveSafely(() => close.mutate({})),
    undo: () => toggle('undo', undo),
    redo: () => toggle('redo', redo),
    palette: palette.open,
    keys: showKeyMap,
    light: () => setColorScheme('light'),
    dark: () => setColorScheme('dark'),
    auto: () => setColorScheme('auto'),
  }
  return (command: MenuCommand) => commands[command]()
}

/** A field takes back its own typing; under an open dialog the training stays as it is. */
function toggle(command: 'undo' | 'redo', change: () => Promise<void>) {
  // The browser has no other way to undo what was typed into a field.
  if (takesLetters(document.activeElement)) document.execCommand(command)
  else void change()
}

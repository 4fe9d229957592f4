import { Outlet } from '@tanstack/react-router'
import { LeavingDialog } from './leaving-dialog.tsx'
import { useDesktop } from './use-desktop.ts'
import { useUnloadQuestion } from './use-unload-question.ts'

/** Around every page, with and without an open workspace: the desktop's wishes, and what asks before work is lost. */
export function RootFrame() {
  useDesktop()
  useUnloadQuestion()
  return (
    <>
      <Outlet />
      <LeavingDialog />
    </>
  )
}

import { RouterProvider } from '@tanstack/react-router'
import { useSession } from '../connection/session.ts'
import { LockGate } from './lock-gate.tsx'
import { queryClient } from './query-client.ts'
import { router } from './routes.tsx'
import { SessionLostPage } from './session-lost-page.tsx'
import { Surroundings } from './surroundings.tsx'
import { useToldLanguage } from './use-told-language.ts'

/** Everything around the pages: colours, language, data, addresses. */
export function App() {
  useToldLanguage()
  const lost = useSession(session => session.lost)
  return (
    <Surroundings queryClient={queryClient}>
      {lost ? (
        <SessionLostPage lost={lost} />
      ) : (
        <LockGate>
          <RouterProvider router={router} />
        </LockGate>
      )}
    </Surroundings>
  )
}

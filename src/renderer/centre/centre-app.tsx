import { useQuery } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { SessionLostPage } from '../app/session-lost-page.tsx'
import { Surroundings } from '../app/surroundings.tsx'
import { useSession } from '../connection/session.ts'
import './centre-language.ts'
import { centreQueries, standingQuery } from './centre-api.ts'
import { centreRouter } from './centre-routes.tsx'
import type { SignInRefusal } from './sign-in.ts'
import { SignInPage } from './sign-in-page.tsx'

/** The centre's readiness page, for who has a session. `refused`: what became of the address that was opened. */
export function CentreApp({ refused }: { refused: SignInRefusal | null }) {
  return (
    <Surroundings queryClient={centreQueries}>
      <SessionGate refused={refused}>
        <RouterProvider router={centreRouter as never} />
      </SessionGate>
    </Surroundings>
  )
}

function SessionGate({ refused, children }: { refused: SignInRefusal | null; children: ReactNode }) {
  const lost = useSession(session => session.lost)
  const { data, isPending } = useQuery({ ...standingQuery(), enabled: lost === null })
  if (lost === 'stopped') return <SessionLostPage lost={lost} />
  if (lost === 'ended') return <SignInPage refused={refused} wasIn={data !== undefined} />
  return isPending ? null : children
}

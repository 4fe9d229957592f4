import { Outlet, useMatches } from '@tanstack/react-router'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { Screen } from '../app/screen.tsx'
import { SkipLink } from '../app/skip-link.tsx'
import { AtCentreContext } from '../at-centre.ts'
import { standingQuery } from './centre-api.ts'
import { CentreBar } from './centre-bar.tsx'
import classes from './centre-shell.module.css'
import { ReceivedLine } from './received-line.tsx'

/** The frame of the centre's page: whose it is, where one is, what came in, and the page. */
export function CentreShell() {
  const page = useMatches({ select: matches => matches.at(-1)?.pathname ?? '' })
  const { data: standing } = useSuspenseQuery(standingQuery())
  const atCentre = useMemo(() => {
    const last = new Map(standing.provinces.map(({ code, lastReceivedAt }) => [code, lastReceivedAt]))
    return { lastReceivedAt: (code: string) => last.get(code) ?? null, sees: (code: string) => last.has(code) }
  }, [standing])
  return (
    <AtCentreContext value={atCentre}>
      <div className={classes.shell}>
        <SkipLink />
        <header>
          <CentreBar centre={standing.centre} reader={standing.reader} />
          <ReceivedLine standing={standing} />
        </header>
        <main className={classes.main}>
          <Screen key={page}>
            <Outlet />
          </Screen>
        </main>
      </div>
    </AtCentreContext>
  )
}

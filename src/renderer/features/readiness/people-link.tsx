import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ReadinessScope } from '#contract/readiness'
import { type PeopleView, viewOfScope } from './scope.ts'

type PeopleLinkProps = {
  scope: ReadinessScope
  /** Which of them. */
  only: Omit<PeopleView, 'provinsi' | 'kabupaten' | 'kelas'>
  children: ReactNode
  className?: string | undefined
  label?: string
}

/** A number that opens its people. */
export function PeopleLink({ scope, only, children, className, label }: PeopleLinkProps) {
  return (
    <Link to="/kesiapan/orang" search={{ ...viewOfScope(scope), ...only }} className={className} aria-label={label}>
      {children}
    </Link>
  )
}

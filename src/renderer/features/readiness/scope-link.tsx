import { Link, type LinkProps } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import type { ReadinessScope } from '#contract/readiness'

/** The page of a scope. */
export function addressOf(scope: ReadinessScope): Pick<LinkProps, 'to' | 'params'> {
  if (scope.kind === 'nation') return { to: '/kesiapan' }
  if (scope.kind === 'class') return { to: '/kesiapan/kelas/$classId', params: { classId: scope.classId } }
  return { to: '/kesiapan/$code', params: { code: scope.code } }
}

export function ScopeLink({ scope, children }: { scope: ReadinessScope; children: ReactNode }) {
  return <Link {...addressOf(scope)}>{children}</Link>
}

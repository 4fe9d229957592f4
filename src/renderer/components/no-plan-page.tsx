import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { Icon as TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { EmptyState } from './empty-state.tsx'
import { Page } from './page.tsx'

type NoPlanPageProps = {
  icon: TablerIcon
  /** The page's own title. */
  page: string
  title: string
  /** Leads to where plans are made. */
  button: string
  children: ReactNode
}

/** A page that shows a plan, before there is one. */
export function NoPlanPage({ icon, page, title, button, children }: NoPlanPageProps) {
  return (
    <Page title={page}>
      <EmptyState
        icon={icon}
        title={title}
        action={
          <Button component={Link} to="/rencana">
            {button}
          </Button>
        }
      >
        {children}
      </EmptyState>
    </Page>
  )
}

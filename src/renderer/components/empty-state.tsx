import type { Icon as TablerIcon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './empty-state.module.css'
import { Icon } from './icon.tsx'

type EmptyStateProps = {
  icon: TablerIcon
  title: string
  /** `h1` where nothing else is on the page. */
  heading?: 'h1' | 'h2'
  children?: ReactNode
  action?: ReactNode
}

/** What is missing, one sentence, and the button that fills it. */
export function EmptyState({ icon, title, heading: Heading = 'h2', children, action }: EmptyStateProps) {
  return (
    <div className={classes.empty}>
      <Icon of={icon} size={28} />
      <Heading className={classes.title}>{title}</Heading>
      {children && <p className={classes.text}>{children}</p>}
      {action}
    </div>
  )
}

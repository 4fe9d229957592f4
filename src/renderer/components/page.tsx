import { useEffect, useRef, type ReactNode } from 'react'
import classes from './page.module.css'

type PageProps = {
  title: string
  /** What it is of, for the window's title where the page's own does not say it. */
  of?: string
  /** Beside the title, e.g. a pill. */
  state?: ReactNode
  subtitle?: ReactNode
  actions?: ReactNode
  /** `fill`: the content scrolls by itself, as the halves of a split page do. */
  layout?: 'flow' | 'fill' | 'column'
  children: ReactNode
}

/** A page with its title, which takes the focus when one comes to the page, so that screen readers read it. */
export function Page({ title, of, state, subtitle, actions, layout = 'flow', children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])

  return (
    <div className={classes.page} data-layout={layout}>
      <title>{[title, of, 'Gladi'].filter(Boolean).join(' · ')}</title>
      <header className={classes.head}>
        <div className={classes.titles}>
          <h1 ref={heading} tabIndex={-1} className={classes.title}>
            {title}
            {state}
          </h1>
          {subtitle && <p className={classes.subtitle}>{subtitle}</p>}
        </div>
        {actions && <div className={classes.actions}>{actions}</div>}
      </header>
      <div className={classes.content}>{children}</div>
    </div>
  )
}

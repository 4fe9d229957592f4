import { Button } from '@mantine/core'
import { IconPrinter } from '@tabler/icons-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Icon } from './icon.tsx'
import classes from './print-frame.module.css'

type PrintFrameProps = {
  title: string
  hint: string
  /** Leads back. */
  back: ReactNode
  printLabel: string
  /** More to do with what is shown, e.g. to save it as a file. */
  actions?: ReactNode
  isEmpty: boolean
  children: ReactNode
}

/** Sheets as they will lie on paper; what is printed is all that is below the bar. Saving as PDF is the printer's own choice. */
export function PrintFrame({ title, hint, back, printLabel, actions, isEmpty, children }: PrintFrameProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus({ preventScroll: true }), [])
  return (
    <div className={classes.page}>
      <title>{`${title} · Gladi`}</title>
      <header className={classes.bar}>
        {back}
        <div className={classes.words}>
          <h1 ref={heading} tabIndex={-1} className={classes.title}>
            {title}
          </h1>
          <p className={classes.hint}>{hint}</p>
        </div>
        {actions}
        <Button leftSection={<Icon of={IconPrinter} />} disabled={isEmpty} onClick={() => window.print()}>
          {printLabel}
        </Button>
      </header>
      <main className={classes.sheets}>{children}</main>
    </div>
  )
}

import { useId, type ReactNode } from 'react'
import classes from './card.module.css'

type CardProps = { title: string; aside?: ReactNode; children: ReactNode }

/** A framed section with a head line; the content brings its own padding. */
export function Card({ title, aside, children }: CardProps) {
  const id = useId()
  return (
    <section className={classes.card} aria-labelledby={id}>
      <header className={classes.head}>
        <h2 id={id} className={classes.title}>
          {title}
        </h2>
        {aside}
      </header>
      {children}
    </section>
  )
}

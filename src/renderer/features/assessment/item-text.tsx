import type { Item } from '#domain/assessment/item'
import classes from './item-text.module.css'

/** What happens and what is asked; Indonesian in either language of the window. */
export function ItemText({ item, id }: { item: Pick<Item, 'scenario' | 'stem'>; id?: string }) {
  return (
    <div lang="id">
      {item.scenario !== null && <p className={classes.scenario}>{item.scenario}</p>}
      <p id={id} className={classes.stem}>
        {item.stem}
      </p>
    </div>
  )
}

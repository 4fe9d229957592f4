import { useTranslation } from 'react-i18next'
import { useStore } from 'zustand'
import { answeredCount, isAnswered } from './answered-count.ts'
import classes from './sitting.module.css'
import type { SittingSession } from './sitting-session.ts'

/** Every item by its number: which are answered, which are open, a way to each. */
export function OpenItems({ session }: { session: SittingSession }) {
  const { t } = useTranslation('assessment')
  const { items } = session.opened
  const answers = useStore(session.store, state => state.answers)
  const at = useStore(session.store, state => state.at)
  const open = items.length - answeredCount(items, answers)
  return (
    <nav className={classes.aside} aria-label={t('sitting.items')}>
      <h2>{open === 0 ? t('sitting.allAnswered') : t('sitting.open', { count: open })}</h2>
      <ol className={classes.tiles}>
        {items.map(({ id }, index) => (
          <li key={id}>
            <button
              type="button"
              data-answered={isAnswered(answers, id) || undefined}
              aria-current={index === at ? 'step' : undefined}
              aria-label={t(isAnswered(answers, id) ? 'sitting.tileAnswered' : 'sitting.tileOpen', {
                number: index + 1,
              })}
              onClick={() => session.show(index)}
            >
              {index + 1}
            </button>
          </li>
        ))}
      </ol>
    </nav>
  )
}

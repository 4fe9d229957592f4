import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { BankItem } from '#contract/item-bank'
import { client } from '../../api.ts'
import { useChanges } from '../../changes.ts'
import { Pill } from '../../components/pill.tsx'
import { AskedItem } from './asked-item.tsx'
import classes from './item-bank.module.css'
import { ItemKey } from './item-key.tsx'
import { useVariableNames } from './use-variable-names.ts'

/** One item as a companion sees it, and beside it what a companion does not see: key, explanation, source. */
export function ItemPanel({ bankItem: { item, origin }, onEdit }: { bankItem: BankItem; onEdit: () => void }) {
  const { t } = useTranslation('items')
  const { nameOf } = useVariableNames()
  const { afterChange } = useChanges()
  const { id, variable, form, difficulty, points } = item
  const change = async (what: 'remove' | 'restore') => {
    await client.itemBank[what]({ ids: [id] })
    await afterChange()
  }
  return (
    <aside className={classes.panel} aria-label={t('item.label', { id })}>
      <div className={classes.head}>
        <h2>
          {id}
          {origin !== 'shipped' && <Pill kind="ok">{t(`origin.${origin}`)}</Pill>}
        </h2>
        <p>
          {variable} {nameOf(variable)}
        </p>
        <p className={classes.support}>
          {[t(`form.${form}`), t(`difficulty.${difficulty}`), t('item.points', { count: points })].join(' · ')}
        </p>
      </div>
      <div className={classes.actions}>
        <Button size="xs" variant="default" onClick={onEdit}>
          {t('edit')}
        </Button>
        {origin === 'changed' && (
          <Button size="xs" variant="subtle" onClick={() => change('restore')}>
            {t('restore')}
          </Button>
        )}
        <Button size="xs" variant="subtle" aria-label={t('removeOf', { id })} onClick={() => change('remove')}>
          {t('remove')}
        </Button>
      </div>
      <section aria-labelledby="as-seen">
        <h3 id="as-seen">{t('item.asSeen')}</h3>
        <AskedItem item={item} />
      </section>
      <ItemKey item={item} />
    </aside>
  )
}

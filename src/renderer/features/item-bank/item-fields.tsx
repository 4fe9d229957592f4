import { SegmentedControl, Select, Textarea, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { difficultyWord, readDifficulty } from '#domain/assessment/bank/read-words'
import type { ItemColumn } from '#domain/assessment/bank/sheet-columns'
import { difficulties, itemForms } from '#domain/assessment/item'
import { useFieldFault } from './field-fault.ts'
import classes from './item-bank.module.css'
import type { ItemDraft } from './item-draft.ts'
import { useVariableNames } from './use-variable-names.ts'

export type DraftProps = { draft: ItemDraft; onChange: (draft: ItemDraft) => void }

/** Everything of an item but its answers. */
export function ItemFields({ draft, isNew, onChange }: DraftProps & { isNew: boolean }) {
  const { t } = useTranslation('items')
  const faultOf = useFieldFault()
  const { ids, nameOf } = useVariableNames()
  const set = (part: Partial<Record<ItemColumn, string>>) => onChange({ ...draft, ...part })
  return (
    <>
      <div className={classes.fieldLine}>
        <TextInput
          className={classes.code}
          label={t('editor.id')}
          data-autofocus={isNew || undefined}
          value={draft.id ?? ''}
          readOnly={!isNew}
          error={faultOf('id')}
          onChange={event => set({ id: event.currentTarget.value })}
        />
        <Select
          className={classes.grows}
          label={t('filter.variable')}
          placeholder={t('editor.choose')}
          data={ids.map(id => ({ value: id, label: `${id} ${nameOf(id)}` }))}
          value={draft.variable ?? null}
          searchable
          nothingFoundMessage={t('filter.none')}
          error={faultOf('variable')}
          onChange={variable => set({ variable: variable ?? '' })}
        />
        <TextInput
          className={classes.narrow}
          label={t('editor.points')}
          value={draft.points ?? ''}
          error={faultOf('points')}
          onChange={event => set({ points: event.currentTarget.value })}
        />
      </div>
      <div className={classes.fieldLine}>
        <SegmentedControl
          aria-label={t('filter.form')}
          value={draft.form ?? 'A'}
          onChange={form => set({ form })}
          data={itemForms.map(value => ({ value, label: t(`form.${value}`) }))}
        />
        <SegmentedControl
          aria-label={t('filter.difficulty')}
          value={readDifficulty(draft.difficulty ?? '') ?? 'medium'}
          onChange={difficulty => set({ difficulty: difficultyWord[difficulty] })}
          data={difficulties.map(value => ({ value, label: t(`difficulty.${value}`) }))}
        />
      </div>
      {(['scenario', 'stem', 'explanation', 'source'] as const).map(field => (
        <Textarea
          key={field}
          data-autofocus={(field === 'stem' && !isNew) || undefined}
          label={t(`editor.${field}`)}
          lang="id"
          autosize
          minRows={field === 'source' ? 1 : 2}
          maxRows={8}
          value={draft[field] ?? ''}
          error={faultOf(field)}
          onChange={event => set({ [field]: event.currentTarget.value })}
        />
      ))}
    </>
  )
}

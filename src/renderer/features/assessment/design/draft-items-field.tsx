import { Button, Checkbox, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChoosableItem } from '#contract/assessment'
import { type Difficulty, difficulties } from '#domain/assessment/item'
import { folded } from '#domain/roster/folded-text'
import { Icon } from '../../../components/icon.tsx'
import { Note } from '../../../components/note.tsx'
import { NumberField } from '../../../components/number-field.tsx'
import { SettingRow } from '../../../components/setting-row.tsx'
import { useVariableName } from '../use-variable-name.ts'
import { askable, type DesignDraft, type DraftItems, variablesOf } from './design-draft.ts'
import classes from './new-test-page.module.css'

type ItemsFieldProps = {
  bank: readonly ChoosableItem[]
  draft: DesignDraft
  items: DraftItems
  onChange: (part: Partial<DesignDraft>) => void
}

/** What the test asks: by a rule, or item by item; and what the bank lacks for it. */
export function DraftItemsField({ bank, draft, items, onChange }: ItemsFieldProps) {
  const { t } = useTranslation('assessment')
  const variableName = useVariableName()
  const { counts, lacking } = items
  return (
    <section className={classes.group} aria-labelledby="draft-items">
      <h2 id="draft-items">{t('new.items')}</h2>
      <SegmentedControl
        aria-labelledby="draft-items"
        value={draft.by}
        onChange={by => onChange({ by })}
        data={(['rule', 'items'] as const).map(value => ({ value, label: t(`new.by.${value}`) }))}
      />
      <p className={classes.summary} role="status">
        {draft.kind === 'crossed' ? t('new.summaryCrossed', counts) : t('new.summary', { count: counts.A })}
      </p>
      {lacking.length > 0 && (
        <Note kind="warn" title={t('new.lacking')}>
          <ul className={classes.lacking}>
            {lacking.map(({ variable, form, wanted, found }) => (
              <li key={`${variable} ${form}`}>
                {t('new.lackingLine', { variable, name: variableName(variable), form, wanted, found })}
              </li>
            ))}
          </ul>
        </Note>
      )}
      {draft.by === 'rule' ? (
        <RuleFields bank={bank} draft={draft} onChange={onChange} />
      ) : (
        <ItemPicker bank={bank} picked={draft.picked} onPick={picked => onChange({ picked })} />
      )}
    </section>
  )
}

function RuleFields({ bank, draft, onChange }: Omit<ItemsFieldProps, 'items'>) {
  const { t } = useTranslation('assessment')
  const variableName = useVariableName()
  const all = variablesOf(bank)
  const chosen = new Set(draft.variables ?? askable(bank, draft))
  return (
    <>
      <NumberField
        label={t('new.perVariable')}
        unit={t('new.itemUnit')}
        value={draft.perVariable}
        min={1}
        max={20}
        invalidMessage={t('new.perVariableFault')}
        onChange={perVariable => onChange({ perVariable })}
      />
      <SettingRow label={t('new.difficulty')}>
        {id => (
          <NativeSelect
            id={id}
            className={classes.choice ?? ''}
            value={draft.difficulty ?? ''}
            onChange={event => onChange({ difficulty: (event.currentTarget.value || null) as Difficulty | null })}
            data={[
              { value: '', label: t('difficulty.any') },
              ...difficulties.map(value => ({ value, label: t(`difficulty.${value}`) })),
            ]}
          />
        )}
      </SettingRow>
      <SettingRow
        label={t('new.variables')}
        hint={draft.variables === null ? t('new.variablesAll', { count: chosen.size, all: all.length }) : undefined}
      >
        {id => (
          <Button
            id={id}
            size="xs"
            variant="default"
            aria-label={t(draft.variables === null ? 'new.choose' : 'new.chooseAll')}
            onClick={() => onChange({ variables: draft.variables === null ? [...chosen] : null })}
          >
            {t(draft.variables === null ? 'new.choose' : 'new.chooseAll')}
          </Button>
        )}
      </SettingRow>
      {draft.variables !== null && (
        <div className={classes.variables} role="group" aria-label={t('new.variables')}>
          {all.map(id => (
            <Checkbox
              key={id}
              label={`${id} ${variableName(id)}`}
              checked={chosen.has(id)}
              onChange={() =>
                onChange({ variables: all.filter(one => (one === id ? !chosen.has(one) : chosen.has(one))) })
              }
            />
          ))}
        </div>
      )}
    </>
  )
}

type ItemPickerProps = { bank: readonly ChoosableItem[]; picked: string[]; onPick: (picked: string[]) => void }

function ItemPicker({ bank, picked, onPick }: ItemPickerProps) {
  const { t } = useTranslation('assessment')
  const variableName = useVariableName()
  const [text, setText] = useState('')
  const chosen = new Set(picked)
  const words = folded(text).split(/\s+/).filter(Boolean)
  const shown = bank.filter(({ id, variable, stem }) => {
    const known = folded(`${id} ${variableName(variable)} ${stem}`)
    return words.every(word => known.includes(word))
  })
  return (
    <>
      <TextInput
        aria-label={t('new.findItems')}
        placeholder={t('new.findItems')}
        leftSection={<Icon of={IconSearch} />}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
      />
      <div className={classes.items} role="group" aria-label={t('new.items')}>
        {shown.map(({ id, stem, difficulty }) => (
          <Checkbox
            key={id}
            label={
              <>
                <span className={classes.code}>{id}</span> <span lang="id">{stem}</span>{' '}
                <span className={classes.code}>{t(`difficulty.${difficulty}`)}</span>
              </>
            }
            checked={chosen.has(id)}
            onChange={() => onPick(chosen.has(id) ? picked.filter(one => one !== id) : [...picked, id])}
          />
        ))}
        {shown.length === 0 && <p>{t('new.noItems')}</p>}
      </div>
    </>
  )
}

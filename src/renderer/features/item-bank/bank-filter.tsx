import { Button, Chip, Select, TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BankItem } from '#contract/item-bank'
import { difficulties, itemForms } from '#domain/assessment/item'
import { Icon } from '../../components/icon.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { useLetterKeys } from '../../components/letter-keys.ts'
import { useFormat } from '../../components/use-format.ts'
import { type BankView, type BankViewChange, isFiltered, itemKinds } from './bank-view.ts'
import { countBy } from './filter-items.ts'
import classes from './item-bank.module.css'
import { useVariableNames } from './use-variable-names.ts'

type BankFilterProps = {
  items: readonly BankItem[]
  /** How many of them are left. */
  shown: number
  view: BankView
  onChange: (change: BankViewChange) => void
}

/** Words, variable, form, level and kind, each with how many items it would leave. */
export function BankFilter({ items, shown, view, onChange }: BankFilterProps) {
  const { t } = useTranslation('items')
  const clear = () =>
    onChange({ cari: undefined, variabel: undefined, form: undefined, tingkat: undefined, jenis: undefined })
  return (
    <div className={classes.filter}>
      <div className={classes.line}>
        <SearchField view={view} onChange={onChange} />
        <VariableChoice items={items} view={view} onChange={onChange} />
        <span className={classes.count} role="status">
          {t('count', { shown, count: items.length })}
        </span>
        {isFiltered(view) && (
          <Button size="xs" variant="subtle" onClick={clear}>
            {t('filter.clear')}
          </Button>
        )}
      </div>
      <div className={classes.line}>
        <Chips items={items} view={view} onChange={onChange} facet="form" values={itemForms} />
        <Chips items={items} view={view} onChange={onChange} facet="tingkat" values={difficulties} />
        <Chips items={items} view={view} onChange={onChange} facet="jenis" values={itemKinds} />
      </div>
    </div>
  )
}

type PartProps = Pick<BankFilterProps, 'items' | 'view' | 'onChange'>

/** The address follows what is typed a little later; until then it is the field that knows. */
function SearchField({ view, onChange }: Omit<PartProps, 'items'>) {
  const { t } = useTranslation('items')
  const [typed, setTyped] = useState<string | null>(null)
  const field = useRef<HTMLInputElement>(null)
  useLetterKeys({ '/': () => field.current?.focus() })
  if (typed === (view.cari ?? '')) setTyped(null)
  const search = (words: string) => {
    setTyped(words)
    onChange({ cari: words === '' ? undefined : words })
  }
  return (
    <TextInput
      ref={field}
      className={classes.search}
      aria-label={t('filter.search')}
      placeholder={t('filter.search')}
      leftSection={<Icon of={IconSearch} />}
      rightSection={<KeyHint keys={['/']} />}
      value={typed ?? view.cari ?? ''}
      onChange={event => search(event.currentTarget.value)}
      onBlur={() => setTyped(null)}
      onKeyDown={event => event.key === 'Escape' && search('')}
    />
  )
}

function VariableChoice({ items, view, onChange }: PartProps) {
  const { t } = useTranslation('items')
  const { ids, nameOf } = useVariableNames()
  const { number } = useFormat()
  const counts = countBy('variabel', items, view, nameOf)
  return (
    <Select
      className={classes.variable}
      aria-label={t('filter.variable')}
      placeholder={t('filter.variable')}
      data={ids.map(id => ({ value: id, label: `${id} ${nameOf(id)} (${number(counts.get(id) ?? 0)})` }))}
      value={view.variabel ?? null}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('filter.clearOf', { filter: t('filter.variable') }) }}
      nothingFoundMessage={t('filter.none')}
      comboboxProps={{ width: 360, position: 'bottom-start', transitionProps: { duration: 0 } }}
      onChange={variable => onChange({ variabel: variable ?? undefined })}
    />
  )
}

const namesOf = { form: 'form', tingkat: 'difficulty', jenis: 'kind' } as const

type ChipsProps<Value extends string> = PartProps & { facet: keyof typeof namesOf; values: readonly Value[] }

function Chips<Value extends string>({ items, view, onChange, facet, values }: ChipsProps<Value>) {
  const { t } = useTranslation('items')
  const { nameOf } = useVariableNames()
  const { number } = useFormat()
  const counts = countBy(facet, items, view, nameOf)
  const name = namesOf[facet]
  return (
    <div role="group" aria-label={t(`filter.${name}`)} className={classes.chips}>
      {values.map(value => (
        <Chip
          key={value}
          size="xs"
          variant="outline"
          checked={view[facet] === value}
          onChange={isChosen => onChange({ [facet]: isChosen ? value : undefined })}
        >
          {t(`${name}.${value}` as 'form.A')} <b className="num">{number(counts.get(value) ?? 0)}</b>
        </Chip>
      ))}
    </div>
  )
}

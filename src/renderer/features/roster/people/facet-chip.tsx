import { Combobox, useCombobox } from '@mantine/core'
import { IconCheck, IconChevronDown, IconX } from '@tabler/icons-react'
import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from '../../../components/icon.tsx'
import { useFormat } from '../../../components/use-format.ts'
import classes from './facet-chip.module.css'

export type Facet = readonly { value: string; people: number }[]

type FacetChipProps = {
  label: string
  facet: Facet | undefined
  /** What a value is called, also one that nobody has any more. */
  nameOf: (value: string) => string
  chosen: string | undefined
  onChoose: (value: string | undefined) => void
}

/** As many as one reads; typing narrows them. */
const shown = 80

/** More than these are narrowed by typing. */
const few = 8

/**
 * A part of the filter: what may be chosen, each with how many people it would leave. Drawn anew only when something of
 * its own changes: what stands beside it changes with every letter that is searched for.
 */
export const FacetChip = memo(function FacetChip({ label, facet = [], nameOf, chosen, onChoose }: FacetChipProps) {
  const { t } = useTranslation('roster')
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      combobox.focusTarget()
    },
    onDropdownOpen: () => {
      if (facet.length > few) combobox.focusSearchInput()
      if (chosen === undefined) combobox.selectFirstOption()
      else combobox.selectActiveOption()
    },
  })
  const choose = (value: string | undefined) => {
    onChoose(value)
    combobox.closeDropdown()
  }

  return (
    <Combobox
      store={combobox}
      width={260}
      position="bottom-start"
      transitionProps={{ duration: 0 }}
      keepMounted={false}
      onOptionSubmit={value => choose(value === chosen ? undefined : value)}
    >
      <span className={classes.chip} data-chosen={chosen !== undefined || undefined}>
        <Combobox.Target targetType="button">
          <button type="button" className={classes.main} onClick={() => combobox.toggleDropdown()}>
            {chosen === undefined ? (
              <>
                {label}
                <Icon of={IconChevronDown} size={14} />
              </>
            ) : (
              <>
                {label}: <b>{nameOf(chosen)}</b>
              </>
            )}
          </button>
        </Combobox.Target>
        {chosen !== undefined && (
          <button
            type="button"
            className={classes.clear}
            aria-label={t('people.clearFilter', { filter: label })}
            onClick={() => choose(undefined)}
          >
            <Icon of={IconX} size={14} />
          </button>
        )}
      </span>
      <Combobox.Dropdown>
        <Choices
          label={label}
          facet={facet}
          nameOf={nameOf}
          chosen={chosen}
          onNarrow={() => combobox.updateSelectedOptionIndex()}
        />
      </Combobox.Dropdown>
    </Combobox>
  )
})

const collator = new Intl.Collator('id', { numeric: true })

type ChoicesProps = Pick<FacetChipProps, 'label' | 'nameOf' | 'chosen'> & { facet: Facet; onNarrow: () => void }

/** Named, put in order and written only where they are shown. */
function Choices({ label, facet, nameOf, chosen, onNarrow }: ChoicesProps) {
  const { t } = useTranslation('roster')
  const { number } = useFormat()
  const [search, setSearch] = useState('')
  const choices = useMemo(
    () =>
      facet
        .map(({ value, people }) => ({ value, people, name: nameOf(value) }))
        .sort((a, b) => collator.compare(a.name, b.name)),
    [facet, nameOf],
  )
  const matching = choices.filter(({ name }) => name.toLowerCase().includes(search.trim().toLowerCase()))

  return (
    <>
      {facet.length > few && (
        <Combobox.Search
          value={search}
          onChange={event => {
            setSearch(event.currentTarget.value)
            onNarrow()
          }}
          placeholder={t('people.narrow')}
          aria-label={t('people.narrow')}
        />
      )}
      <Combobox.Options aria-label={label} className={classes.options}>
        {matching.slice(0, shown).map(({ value, name, people }) => (
          <Combobox.Option key={value} value={value} active={value === chosen}>
            <span className={classes.option}>
              <span className={classes.tick}>{value === chosen && <Icon of={IconCheck} size={14} />}</span>
              <span className={classes.name}>{name}</span>
              <span className={`${classes.people} num`}>{number(people)}</span>
            </span>
          </Combobox.Option>
        ))}
        {matching.length === 0 && <Combobox.Empty>{t('people.noChoice')}</Combobox.Empty>}
      </Combobox.Options>
    </>
  )
}

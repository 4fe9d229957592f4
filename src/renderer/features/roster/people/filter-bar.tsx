import { Button, Menu, TextInput } from '@mantine/core'
import { IconFilterPlus, IconSearch } from '@tabler/icons-react'
import { type RefObject, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeopleCounts } from '#contract/people'
import { useRegionNames } from '../../../api.ts'
import { Icon } from '../../../components/icon.tsx'
import { KeyHint } from '../../../components/key-hint.tsx'
import { useLetterKeys } from '../../../components/letter-keys.ts'
import { addressNames, type RosterView } from '../roster-view.ts'
import { FacetChip } from './facet-chip.tsx'
import classes from './filter-bar.module.css'
import type { ChangeView } from './use-roster-view.ts'

type FilterBarProps = {
  view: RosterView
  change: ChangeView
  counts: PeopleCounts | undefined
  typed: string
  onType: (typed: string) => void
  /** Where the arrow down leads. */
  table: RefObject<HTMLDivElement | null>
  children: React.ReactNode
}

/** Search and chips. Everything chosen stands in the address. */
export function FilterBar({ view, change, counts, typed, onType, table, children }: FilterBarProps) {
  const { t } = useTranslation('roster')
  const { provinceName, regencyName } = useRegionNames()
  const input = useRef<HTMLInputElement>(null)
  useLetterKeys({ '/': () => input.current?.focus() })

  const named = (facet: { value: string; people: number }[] = [], nameOf: (value: string) => string) =>
    facet.map(({ value, people }) => ({ value, people, label: nameOf(value) })).sort(byLabel)
  const roleName = (role: string) => (role === 'instructor' ? t('role.instructor') : t('role.companion'))

  return (
    <div className={classes.bar}>
      <TextInput
        ref={input}
        className={classes.search}
        value={typed}
        aria-label={t('people.search')}
        placeholder={t('people.search')}
        leftSection={<Icon of={IconSearch} />}
        rightSection={typed === '' ? <KeyHint keys={['/']} /> : undefined}
        onChange={event => onType(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault()
            table.current?.focus()
          }
          if (event.key === 'Escape') onType('')
        }}
      />
      <FacetChip
        label={t('people.filter.role')}
        choices={named(counts?.roles, roleName)}
        chosen={view.peran}
        chosenLabel={view.peran && roleName(view.peran)}
        onChoose={peran => change({ peran })}
      />
      <FacetChip
        label={t('people.filter.provinceCode')}
        choices={named(counts?.provinces, provinceName)}
        chosen={view.provinsi}
        chosenLabel={view.provinsi && provinceName(view.provinsi)}
        onChoose={provinsi => change({ provinsi, kabupaten: undefined })}
      />
      <FacetChip
        label={t('people.filter.regencyCode')}
        choices={named(counts?.regencies, regencyName)}
        chosen={view.kabupaten}
        chosenLabel={view.kabupaten && regencyName(view.kabupaten)}
        onChoose={kabupaten => change({ kabupaten })}
      />
      <FacetChip
        label={t('people.filter.classCode')}
        choices={named(counts?.classes, code => code)}
        chosen={view.kelas}
        onChoose={kelas => change({ kelas })}
      />
      <MoreFilters view={view} change={change} counts={counts} />
      {children}
    </div>
  )
}

const collator = new Intl.Collator('id', { numeric: true })
const byLabel = (a: { label: string }, b: { label: string }) => collator.compare(a.label, b.label)

const contacts = ['hasNik', 'hasPhone', 'hasEmail'] as const

/** What is asked less often: whether somebody has a number or an address. A chip appears for each that is asked. */
function MoreFilters({ view, change, counts }: Pick<FilterBarProps, 'view' | 'change' | 'counts'>) {
  const { t } = useTranslation('roster')
  const label = (value: string) => (value === 'ada' ? t('list.value.has') : t('list.value.hasNot'))
  const rest = contacts.filter(name => view[addressNames[name]] === undefined)
  return (
    <>
      {contacts
        .filter(name => !rest.includes(name))
        .map(name => (
          <FacetChip
            key={name}
            label={t(`people.filter.${name}`)}
            choices={['ada', 'belum'].map(value => ({
              value,
              label: label(value),
              people: counts?.[name][value === 'ada' ? 'yes' : 'no'] ?? 0,
            }))}
            chosen={view[addressNames[name]]}
            chosenLabel={label(view[addressNames[name]] ?? '')}
            onChoose={value => change({ [addressNames[name]]: value })}
          />
        ))}
      {rest.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button size="xs" variant="default" leftSection={<Icon of={IconFilterPlus} size={14} />}>
              {t('people.moreFilters')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {rest.map(name => (
              <Menu.Item key={name} onClick={() => change({ [addressNames[name]]: 'belum' })}>
                {t(`people.without.${name}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  )
}

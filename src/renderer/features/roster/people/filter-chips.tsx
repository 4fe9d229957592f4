import { Button, Menu } from '@mantine/core'
import { IconFilterPlus } from '@tabler/icons-react'
import { memo, useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeopleCounts } from '#contract/people'
import { useRegionNames } from '../../../api.ts'
import { Icon } from '../../../components/icon.tsx'
import { addressNames, type RosterView } from '../roster-view.ts'
import { type Facet, FacetChip } from './facet-chip.tsx'
import type { ChangeView } from './use-change-view.ts'

type FilterChipsProps = { view: RosterView; change: ChangeView; counts: PeopleCounts | undefined }

/** The parts of the filter but for the search; none of them is drawn anew while somebody types. */
export const FilterChips = memo(function FilterChips({ view, change, counts }: FilterChipsProps) {
  const { t } = useTranslation('roster')
  const { provinceName, regencyName } = useRegionNames()
  const roleName = useCallback((role: string) => t(role === 'instructor' ? 'role.instructor' : 'role.companion'), [t])
  const choose = useMemo(
    () => ({
      peran: (peran: string | undefined) => change({ peran }),
      provinsi: (provinsi: string | undefined) => change({ provinsi, kabupaten: undefined }),
      kabupaten: (kabupaten: string | undefined) => change({ kabupaten }),
      kelas: (kelas: string | undefined) => change({ kelas }),
    }),
    [change],
  )

  return (
    <>
      <FacetChip
        label={t('people.filter.role')}
        facet={counts?.roles}
        nameOf={roleName}
        chosen={view.peran}
        onChoose={choose.peran}
      />
      <FacetChip
        label={t('people.filter.provinceCode')}
        facet={counts?.provinces}
        nameOf={provinceName}
        chosen={view.provinsi}
        onChoose={choose.provinsi}
      />
      <FacetChip
        label={t('people.filter.regencyCode')}
        facet={counts?.regencies}
        nameOf={regencyName}
        chosen={view.kabupaten}
        onChoose={choose.kabupaten}
      />
      <FacetChip
        label={t('people.filter.classCode')}
        facet={counts?.classes}
        nameOf={itself}
        chosen={view.kelas}
        onChoose={choose.kelas}
      />
      <MoreFilters view={view} change={change} counts={counts} />
    </>
  )
})

const itself = (value: string) => value

const contacts = ['hasNik', 'hasPhone', 'hasEmail'] as const

/** What is asked less often: whether somebody has a number or an address. A chip appears for each that is asked. */
function MoreFilters({ view, change, counts }: FilterChipsProps) {
  const { t } = useTranslation('roster')
  const label = (value: string) => (value === 'ada' ? t('list.value.has') : t('list.value.hasNot'))
  const facetOf = (name: (typeof contacts)[number]): Facet => [
    { value: 'ada', people: counts?.[name].yes ?? 0 },
    { value: 'belum', people: counts?.[name].no ?? 0 },
  ]
  const rest = contacts.filter(name => view[addressNames[name]] === undefined)
  return (
    <>
      {contacts
        .filter(name => !rest.includes(name))
        .map(name => (
          <FacetChip
            key={name}
            label={t(`people.filter.${name}`)}
            facet={facetOf(name)}
            nameOf={label}
            chosen={view[addressNames[name]]}
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

import { useQuery } from '@tanstack/react-query'
import { Link, useLocation } from '@tanstack/react-router'
import { IconChevronRight } from '@tabler/icons-react'
import { Fragment, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { api, useRegionNames } from '../api.ts'
import { Icon } from '../components/icon.tsx'
import classes from '../app/path.module.css'

/** Where one is: the nation for who sees it, province, then a regency, a class, or one of the lists. */
export function CentreCrumbs({ isOfNation }: { isOfNation: boolean }) {
  const { t } = useTranslation('centre')
  const pathname = useLocation({ select: location => location.pathname })
  const places = usePlaces(pathname)
  const nation = { key: 'nation', content: <Link to="/kesiapan">{t('nation')}</Link>, name: t('nation') }
  const all = isOfNation ? [nation, ...places] : places
  return (
    <nav className={classes.path} aria-label={t('path')}>
      {all.map(({ key, content, name }, at) => (
        <Fragment key={key}>
          {at > 0 && <Icon of={IconChevronRight} size={14} />}
          {at === all.length - 1 ? <b>{name}</b> : content}
        </Fragment>
      ))}
    </nav>
  )
}

type Place = { key: string; content: ReactNode; name: string }

const lists = { orang: 'people', variabel: 'variables' } as const

function usePlaces(pathname: string): Place[] {
  const { t } = useTranslation('centre')
  const { provinceName, regencyName } = useRegionNames()
  const [, opened = '', part = ''] = pathname.split('/').slice(1)
  const isClass = opened === 'kelas'
  const { data: classes } = useQuery(api.schedule.classes.queryOptions({ enabled: isClass }))
  const province = (code: string): Place => ({
    key: code,
    name: provinceName(code),
    content: (
      <Link to="/kesiapan/$code" params={{ code }}>
        {provinceName(code)}
      </Link>
    ),
  })
  if (/^\d{2}$/.test(opened)) return [province(opened)]
  if (/^\d{4}$/.test(opened)) {
    return [province(opened.slice(0, 2)), { key: opened, name: regencyName(opened), content: null }]
  }
  if (isClass) {
    const id = decodeURIComponent(part)
    const found = classes?.find(one => one.id === id)
    return found ? [province(found.division), { key: id, name: found.code, content: null }] : []
  }
  const list = Object.entries(lists).find(([address]) => address === opened)?.[1]
  return list ? [{ key: list, name: t(`list.${list}`), content: null }] : []
}

import { IconChevronRight } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { type ReactNode, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import { useRegionNames } from '../api.ts'
import { Icon } from '../components/icon.tsx'
import { TestCrumb } from '../features/assessment/test-crumb.tsx'
import { ClassCrumb } from '../features/schedule/class-crumb.tsx'
import { pages } from './pages.ts'
import { pageOf, useSearchOf } from './remembered-search.ts'
import classes from './path.module.css'

/** Where one is: the page, and what is open of it. The page leads back to its list, filtered as it was. */
export function Breadcrumbs() {
  const { t } = useTranslation('app')
  const pathname = useLocation({ select: location => location.pathname })
  const page = pages.find(({ to }) => to === `/${pageOf(pathname)}`)
  const search = useSearchOf(page?.to ?? '/')
  if (!page) return <span className={classes.path} />

  const name = t(`page.${page.name}`)
  const crumb = crumbOf(pathname)
  return (
    <nav className={classes.path} aria-label={t('path')}>
      {crumb ? (
        <>
          <Link to={page.to} search={search}>
            {name}
          </Link>
          <Icon of={IconChevronRight} size={14} />
          <Suspense fallback={null}>{crumb}</Suspense>
        </>
      ) : (
        <b>{name}</b>
      )}
    </nav>
  )
}

function crumbOf(pathname: string): ReactNode {
  const [page, opened, part] = pathname.split('/').slice(1)
  if (!opened) return null
  if (page === 'kelas') return <ClassCrumb classId={opened} />
  if (page === 'tes') return <TestsCrumb opened={opened} part={part} />
  if (page === 'provinsi') return <ProvinceCrumb code={opened} />
  if (page === 'kesiapan') return readinessCrumb(opened, part)
  if (page === 'latihan') return opened === 'kelas' && part ? <ClassCrumb classId={part} /> : <ResultCrumb />
  return null
}

function readinessCrumb(opened: string, part: string | undefined): ReactNode {
  if (opened === 'kelas' && part) return <ClassCrumb classId={part} />
  return /^\d+$/.test(opened) ? <ReadinessPlaceCrumb code={opened} /> : <ReadinessPartCrumb opened={opened} />
}

const readinessParts = { orang: 'people', hubungi: 'contacts', variabel: 'variables' } as const

function ReadinessPartCrumb({ opened }: { opened: string }) {
  const { t } = useTranslation('app')
  const part = Object.entries(readinessParts).find(([address]) => address === opened)?.[1]
  return part ? <b>{t(`readinessPart.${part}`)}</b> : null
}

function ReadinessPlaceCrumb({ code }: { code: string }) {
  const { provinceName, regencyName } = useRegionNames()
  if (code.length === 2) return <b>{provinceName(code)}</b>
  return (
    <>
      <Link to="/kesiapan/$code" params={{ code: code.slice(0, 2) }}>
        {provinceName(code.slice(0, 2))}
      </Link>
      <Icon of={IconChevronRight} size={14} />
      <b>{regencyName(code)}</b>
    </>
  )
}

const testParts = { analisis: 'analysis', impor: 'import' } as const

function TestsCrumb({ opened, part }: { opened: string; part: string | undefined }) {
  const { t } = useTranslation('app')
  if (opened === 'bank') return <b>{t('itemBank')}</b>
  if (opened === 'baru') return <b>{t('testPart.new')}</b>
  if (opened === 'hasil') return <b>{t('result')}</b>
  const open = Object.entries(testParts).find(([address]) => address === part)?.[1]
  return <TestCrumb designId={decodeURIComponent(opened)} part={open ? t(`testPart.${open}`) : null} />
}

function ProvinceCrumb({ code }: { code: string }) {
  const { provinceName } = useRegionNames()
  return <b>{provinceName(code)}</b>
}

function ResultCrumb() {
  const { t } = useTranslation('app')
  return <b>{t('result')}</b>
}

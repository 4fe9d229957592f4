import { useTranslation } from 'react-i18next'
import type { ClassDetail, ClassMember } from '#contract/schedule'
import { useRegionNames } from '../../api.ts'
import { DataTable } from '../../components/data-table.tsx'
import type { Column } from '../../components/data-table-column.ts'
import { shortRegency } from './short-regency.ts'

/** The people of a class. Numbers come masked from main. */
export function MembersTable({ detail }: { detail: ClassDetail }) {
  const { t } = useTranslation('schedule')
  const { provinceName, regencyName } = useRegionNames()
  const numbers = new Map(detail.members.map((member, index) => [member.participantId, index + 1]))

  const place: Column<ClassMember> =
    detail.tier === 2
      ? missable('district', t('member.district'), member => member.districtName, 132)
      : { id: 'province', header: t('member.province'), value: member => provinceName(member.provinceCode), width: 132 }
  const columns: Column<ClassMember>[] = [
    {
      id: 'number',
      header: t('member.number'),
      value: member => numbers.get(member.participantId) ?? 0,
      numeric: true,
      renderCell: member => (
        <span style={{ color: 'var(--text-3)', fontWeight: 400 }}>{numbers.get(member.participantId)}</span>
      ),
      width: 64,
    },
    { id: 'name', header: t('member.name'), value: member => member.name },
    {
      id: 'regency',
      header: t('member.regency'),
      value: member => (member.regencyCode === null ? t('office') : shortRegency(regencyName(member.regencyCode))),
      width: 144,
    },
    place,
    missable('nik', t('member.nik'), member => member.nik && member.nik.slice(-9), 96),
    missable('phone', t('member.phone'), member => member.phone, 124),
    missable('email', t('member.email'), member => (member.hasEmail ? t('member.has') : null), 104),
  ]

  function missable(id: string, header: string, value: (member: ClassMember) => string | null, width: number) {
    return {
      id,
      header,
      width,
      value: (member: ClassMember) => value(member) ?? '',
      renderCell: (member: ClassMember) => (
        <span
          title={value(member) ?? undefined}
          style={{ color: value(member) === null ? 'var(--text-3)' : 'var(--text-2)' }}
        >
          {value(member) ?? t('member.hasNot')}
        </span>
      ),
    }
  }

  return (
    <DataTable
      label={t('members', { code: detail.code })}
      columns={columns}
      rows={detail.members}
      rowKey={member => member.participantId}
    />
  )
}

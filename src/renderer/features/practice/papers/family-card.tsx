import type { CaseDocument } from '#domain/practice/practice-case'
import { useShownName } from '../../../components/screen-share.ts'
import { writtenDate } from '../interview/typed-date.ts'
import classes from './paper.module.css'
import type { PaperSize } from './paper.tsx'
import { PaperFields } from './paper-fields.tsx'

type Card = Extract<CaseDocument, { kind: 'kk' }>
type Column = { head: string; of: (row: Card['rows'][number]) => string }

/** Printed words are Indonesian in either language: so are the cards. */
const sexes = { male: 'LAKI-LAKI', female: 'PEREMPUAN' }

/** A family card; small with what tells people apart, large as it is printed. */
export function FamilyCard({ card, size }: { card: Card; size: PaperSize }) {
  const shownName = useShownName()
  const columns: Column[] = [
    { head: 'Nama lengkap', of: row => shownName(row.name) },
    { head: 'NIK', of: row => row.nik },
    { head: 'Jenis kelamin', of: row => sexes[row.sex] },
    { head: 'Tanggal lahir', of: row => writtenDate(row.bornOn) },
    { head: 'Pendidikan', of: row => row.education },
    { head: 'Jenis pekerjaan', of: row => row.job },
    { head: 'Status perkawinan', of: row => row.marital },
    { head: 'Status hubungan', of: row => row.relation },
  ]
  const shown = size === 'large' ? columns : [columns[0]!, columns[3]!, columns[7]!]
  return (
    <>
      <p className={classes.title}>KARTU KELUARGA</p>
      <p className={classes.number}>No. {card.number}</p>
      <PaperFields
        fields={[
          ['Kepala keluarga', shownName(card.headName)],
          ['Alamat', card.address],
        ]}
      />
      <table className={classes.table}>
        <thead>
          <tr>
            {shown.map(({ head }) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {card.rows.map(row => (
            <tr key={`${row.nik} ${row.name}`}>
              {shown.map(({ head, of }) => (
                <td key={head}>{of(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </>
  )
}

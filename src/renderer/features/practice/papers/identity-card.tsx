import type { CaseDocument } from '#domain/practice/practice-case'
import { useShownName } from '../../../components/screen-share.ts'
import { writtenDate } from '../interview/typed-date.ts'
import classes from './paper.module.css'
import { PaperFields } from './paper-fields.tsx'

type Card = Extract<CaseDocument, { kind: 'ktp' | 'kia' }>

const titles = { ktp: 'KARTU TANDA PENDUDUK', kia: 'KARTU IDENTITAS ANAK' }

/** Who somebody is, as printed when it was made. */
export function IdentityCard({ card }: { card: Card }) {
  const shownName = useShownName()
  return (
    <>
      <p className={classes.title}>{titles[card.kind]}</p>
      <p className={classes.number}>NIK {card.nik}</p>
      <PaperFields
        fields={[
          ['Nama', shownName(card.name)],
          ['Tempat/tgl lahir', `${card.bornAt}, ${writtenDate(card.bornOn)}`],
          ['Jenis kelamin', card.sex === 'male' ? 'LAKI-LAKI' : 'PEREMPUAN'],
          ['Alamat', card.address],
          ['Status perkawinan', card.marital],
          ['Pekerjaan', card.job],
        ]}
      />
    </>
  )
}

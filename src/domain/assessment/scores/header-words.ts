import type { ColumnField } from './score-mapping.ts'
import { plainText } from './plain-text.ts'

/**
 * Headers as Google Forms, Moodle (its English and Indonesian words), Zoom and people write them. Those of Google's
 * Indonesian forms other than `Cap waktu`, and of Zoom's Indonesian portal, were never seen.
 */
const usualHeaders: Readonly<Record<ColumnField, readonly string[]>> = {
  id: ['id', 'id peserta', 'participant id', 'id number', 'nomor id', 'nomor peserta', 'kode peserta'],
  nik: ['nik', 'no nik', 'nomor nik', 'nomor induk kependudukan', 'nik sesuai ktp'],
  name: [
    'nama',
    'nama lengkap',
    'nama peserta',
    'nama pendamping',
    'nama lengkap sesuai ktp',
    'name',
    'full name',
    'fullname',
    'nama pengguna',
    'user name',
    'name original name',
    'student name',
    'participant',
    'peserta',
  ],
  firstName: ['first name', 'firstname', 'nama depan', 'nama pertama'],
  lastName: ['surname', 'last name', 'lastname', 'nama belakang', 'nama akhir', 'nama keluarga'],
  email: [
    'email',
    'e mail',
    'email address',
    'alamat email',
    'alamat surel',
    'surel',
    'user email',
    'email pengguna',
    'e mail address',
  ],
  phone: ['telepon', 'no telepon', 'nomor telepon', 'no hp', 'nomor hp', 'hp', 'nomor wa', 'no wa', 'whatsapp'],
  time: [
    'timestamp',
    'cap waktu',
    'stempel waktu',
    'waktu',
    'tanggal',
    'waktu selesai',
    'submitted date time',
    'submitted date and time',
    'completed',
    'selesai',
    'selesai pada',
    'tanggal waktu dikirim',
  ],
  total: [
    'score',
    'skor',
    'total score',
    'skor total',
    'total skor',
    'nilai',
    'nilai akhir',
    'total',
    'jumlah',
    'poin',
  ],
  possible: ['maksimum', 'maks', 'nilai maksimum', 'skor maksimum', 'maximum', 'max', 'dari', 'nilai penuh'],
  form: ['form', 'bentuk', 'bentuk soal', 'paket', 'paket soal', 'kode soal form'],
  state: ['state', 'status', 'keadaan'],
}

const byHeader = new Map(
  Object.entries(usualHeaders).flatMap(([field, headers]) =>
    headers.map(text => [text, field as ColumnField] as const),
  ),
)

/** A number with which a form numbers its questions (`3. Nama lengkap`) is no part of a header. */
export const withoutNumber = (header: string) => header.trim().replace(/^\d{1,3}\s*[.)]\s+/, '')

/** What a header usually means; undefined where nobody knows. */
export const usualField = (header: string): ColumnField | undefined => byHeader.get(plainText(withoutNumber(header)))

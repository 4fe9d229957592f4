/** The last four digits, as a person recognises their own: `•••• •••• •••• 1390`. */
export const maskedNik = (nik: string) => `•••• •••• •••• ${nik.slice(-4)}`

/** First four and last three digits: `0813 •••• •650`. */
export const maskedPhone = (phone: string) => `${phone.slice(0, 4)} •••• •${phone.slice(-3)}`

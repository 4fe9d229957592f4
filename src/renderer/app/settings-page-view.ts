/** The groups of Pengaturan, as its address names them. */
export const settingsGroups = [
  ...(['pelatihan', 'ruang', 'innas', 'kesiapan', 'formulir', 'pusat', 'bahasa', 'tampilan', 'layar'] as const),
  ...(['keamanan', 'cadangan', 'folder', 'contoh', 'pembaruan', 'tentang'] as const),
] as const
export type SettingsGroup = (typeof settingsGroups)[number]

/** Which group is asked for. */
export type SettingsView = { bagian?: SettingsGroup }

export function readSettingsView({ bagian }: Record<string, unknown>): SettingsView {
  const group = settingsGroups.find(one => one === bagian)
  return group ? { bagian: group } : {}
}

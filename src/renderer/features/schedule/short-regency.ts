/** `Kab. Bone` of `Kabupaten Bone`: what tables and legends have room for. */
export function shortRegency(name: string) {
  return name.replace(/^Kabupaten /, 'Kab. ')
}

// What goes into the desktop app, for whom it is made, and how hard it is to turn it into something else.
import { join } from 'node:path'
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses'

/** Every switch that Electron has in its executable. A new one in a later Electron stops the build until it is named. */
export const fuses = {
  version: FuseVersion.V1,
  strictlyRequireAllFuses: true,
  [FuseV1Options.RunAsNode]: false,
  [FuseV1Options.EnableCookieEncryption]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: false,
  [FuseV1Options.EnableNodeCliInspectArguments]: false,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: true,
  [FuseV1Options.OnlyLoadAppFromAsar]: true,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
  [FuseV1Options.GrantFileProtocolExtraPrivileges]: false,
  [FuseV1Options.WasmTrapHandlers]: true,
}

/** Signing, where there is any, comes after this. A Mac refuses a changed program whose signature was not renewed. */
function setFuses({ appOutDir, electronPlatformName, packager }) {
  const name = electronPlatformName === 'linux' ? packager.executableName : packager.appInfo.productFilename
  const extension = { linux: '', win32: '.exe', darwin: '.app' }[electronPlatformName]
  const resetAdHocDarwinSignature = electronPlatformName === 'darwin'
  return flipFuses(join(appOutDir, `${name}${extension}`), { ...fuses, resetAdHocDarwinSignature })
}

/** The driver's binaries of all platforms lie side by side, and `files` below keeps this machine's. */
function refuseOtherPlatform({ electronPlatformName }) {
  if (electronPlatformName !== process.platform) {
    throw new Error(`The package for ${electronPlatformName} is made on ${electronPlatformName}.`)
  }
}

/** For electron-builder. */
export const configuration = {
  appId: 'org.gladi.app',
  productName: 'Gladi',
  directories: { output: 'dist', buildResources: 'resources/icons' },
  icon: 'resources/icons/gladi.png',
  files: [
    'package.json',
    'out/**/*',
    '!out/**/*.map',
    '!out/**/.*',
    // The web host and the command line run from the repository.
    '!out/main/{web,gladi}.js',
    'resources/**/*',
    // The build has put the words into the programs.
    '!resources/languages/**/*',
    '!resources/icons/*.svg',
    '!node_modules/better-sqlite3/{deps,src}/**/*',
    '!node_modules/better-sqlite3/{binding.gyp,index.d.ts,README.md}',
    '!node_modules/node-addon-api/**/*',
    `!node_modules/better-sqlite3/prebuilds/!(${process.platform}-\${arch}).node`,
  ],
  asar: true,
  // A library of the operating system's kind cannot be loaded from within the archive.
  asarUnpack: ['**/*.node'],
  // The driver comes with binaries for Node-API: nothing is compiled.
  npmRebuild: false,
  beforePack: refuseOtherPlatform,
  // By our own hand: electron-builder's option knows eight of the nine.
  afterPack: setFuses,
  electronLanguages: ['id', 'en-US'],
  publish: null,
  // The file in every workspace's folder; a double click on it opens that workspace.
  fileAssociations: [
    { ext: 'gladi', name: 'Pelatihan Gladi', role: 'Editor', mimeType: 'application/x-gladi', rank: 'Owner' },
  ],

  win: { target: [{ target: 'nsis', arch: ['x64'] }] },
  // For the user alone, so that nobody needs an administrator.
  nsis: { oneClick: true, perMachine: false, allowElevation: false, installerLanguages: ['id_ID', 'en_US'] },
  linux: {
    target: [
      { target: 'AppImage', arch: ['x64'] },
      { target: 'deb', arch: ['x64'] },
    ],
    category: 'Education',
  },
  mac: {
    target: [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    category: 'public.app-category.education',
  },
}

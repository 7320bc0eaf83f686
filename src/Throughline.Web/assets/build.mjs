// Builds wwwroot from npm packages: one style sheet, one script, one font. No crown, no GDS font, nothing from a CDN.
import { cpSync, mkdirSync, writeFileSync, copyFileSync, rmSync } from 'node:fs'
import { compile } from 'sass'

const out = 'wwwroot'
mkdirSync(`${out}/fonts`, { recursive: true })
mkdirSync(`${out}/js`, { recursive: true })
const css = compile('assets/app.scss', { style: 'compressed', loadPaths: ['node_modules'], quietDeps: true, silenceDeprecations: ['import', 'if-function'] }).css
writeFileSync(`${out}/app.css`, css)
rmSync(`${out}/fonts`, { recursive: true, force: true })
mkdirSync(`${out}/fonts`)
for (const [set, weight] of [['latin', '400'], ['latin', '600'], ['latin', '700'], ['latin-ext', '400'], ['latin-ext', '600']]) {
  const file = `source-sans-3-${set}-${weight}-normal.woff2`
  copyFileSync(`node_modules/@fontsource/source-sans-3/files/${file}`, `${out}/fonts/${file}`)
}
// The same font as files that plots can be drawn with.
for (const [weight, folder] of [['400', '400Regular'], ['700', '700Bold']]) {
  copyFileSync(`node_modules/@expo-google-fonts/source-sans-3/${folder}/SourceSans3_${folder}.ttf`, `${out}/fonts/source-sans-3-${weight}.ttf`)
}
rmSync(`${out}/js/govuk-frontend.min.js`, { force: true })
cpSync('node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js', `${out}/js/govuk-frontend.min.js`)
cpSync('assets/icon.svg', `${out}/icon.svg`)
for (const script of ['app.js', 'review.js', 'record.js', 'passkeys.js']) { cpSync(`assets/${script}`, `${out}/js/${script}`) }

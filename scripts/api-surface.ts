import { readFileSync, writeFileSync } from 'node:fs'
import ts from 'typescript'

/**
 * The public surface as a reviewed file: every export of src/index.ts with its kind, its signature and the first line of its
 * documentation, in api-surface.txt. Fails when the file differs, or when an export has no documentation. `--write` brings it up to date.
 */
const FILE = 'api-surface.txt'
const program = ts.createProgram(['src/index.ts'], { ...readOptions(), noEmit: true })
const checker = program.getTypeChecker()
const entry = program.getSourceFile('src/index.ts')
const module = entry && checker.getSymbolAtLocation(entry)
if (entry === undefined || module === undefined) throw new Error('src/index.ts has no exports')

const exported = checker.getExportsOfModule(module).map((symbol) => describe(symbol))
const undocumented = exported.filter((each) => each.documentation === '').map((each) => each.name)
const surface = `${exported
  .map(({ name, kind, signature, documentation }) => `${kind} ${name}${signature}\n    ${documentation}`)
  .sort()
  .join('\n')}\n`

if (process.argv.includes('--write')) writeFileSync(FILE, surface)
const reviewed = readFileSync(FILE, 'utf8')
if (undocumented.length > 0) console.log(`exports without documentation: ${undocumented.join(', ')}`)
if (reviewed !== surface) console.log(`${FILE} differs from src/index.ts: run "npm run api-surface" and review the change`)
console.log(`${String(exported.length)} exports`)
process.exit(undocumented.length > 0 || reviewed !== surface ? 1 : 0)

function readOptions(): ts.CompilerOptions {
  const read = ts.readConfigFile('tsconfig.engine.json', (path) => ts.sys.readFile(path))
  return ts.parseJsonConfigFileContent(read.config, ts.sys, '.').options
}

function describe(symbol: ts.Symbol) {
  const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
  const documentation = ts.displayPartsToString(target.getDocumentationComment(checker)).split('\n')[0] ?? ''
  const declaration = target.valueDeclaration ?? target.declarations?.[0]
  const isValue = (target.flags & ts.SymbolFlags.Value) !== 0
  const type = isValue && declaration !== undefined ? checker.getTypeOfSymbolAtLocation(target, declaration) : undefined
  const signature = type === undefined ? '' : `: ${checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation)}`
  return { name: symbol.name, kind: isValue ? (type?.getCallSignatures().length ? 'function' : 'const') : 'type', signature, documentation }
}

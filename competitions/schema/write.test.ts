import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { jsonSchemas } from './write.ts'

describe('the JSON Schemas on file', () => {
  it.each([...jsonSchemas()])('%s is the one the engine would write today', (file, schema) => {
    const onFile: unknown = JSON.parse(readFileSync(new URL(file, import.meta.url), 'utf8'))
    expect(onFile).toEqual(JSON.parse(JSON.stringify(schema)))
  })
})

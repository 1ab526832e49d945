#!/usr/bin/env node
// node test/neo4j/server.mjs start|stop [--port 7687] [name=value …]
// The script itself is TypeScript; this file lets plain Node start it.
import { register } from 'tsx/esm/api'

register()
const { command } = await import('./command.ts')
await command(process.argv.slice(2))

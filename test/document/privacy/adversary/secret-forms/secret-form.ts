import type {ValueKind} from '../values.js'

/** A way to write a secret: its name, which values it holds, and a text with `¤` where the value stands. */
export type SecretForm = readonly [name: string, kind: ValueKind, text: string]

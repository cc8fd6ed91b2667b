import {describe, expect, it} from 'vitest'
import {languageById} from '../../../src/document/code/languages.js'
import {findDdl} from '../../../src/document/code/schema.js'
import {readSkeleton} from '../../../src/document/code/skeleton.js'

const namesIn = (text: string) => findDdl(readSkeleton(text, languageById('sql'))).map(({name}) => name)

describe('definitions of storage', () => {
  it.each<[statement: string, names: readonly string[]]>([
    ['CREATE TABLE crates (id uuid PRIMARY KEY, tags text[] NOT NULL);', ['CREATE TABLE crates']],
    ['CREATE TABLE lake.crates (tags ARRAY<string>, size MAP<string, int>);', ['CREATE TABLE lake.crates']],
    ['CREATE INDEX crates_by_size ON crates (size) WHERE low < size AND size > 3;', ['CREATE INDEX crates_by_size']],
    ['ALTER TABLE crates ADD COLUMN weight int;', ['ALTER TABLE crates']],
    ['CREATE TABLE crates (id uuid, ...);', ['CREATE TABLE crates']]
  ])('%s', (statement, names) => expect(namesIn(statement)).toEqual(names))

  it.each([
    'CREATE INDEX index_name ON table_name (column_name);',
    'CREATE VECTOR INDEX idx ON t (embedding);',
    'CREATE VIEW view_name AS VALUES (1);',
    'CREATE TABLE [IF NOT EXISTS] crates (id uuid);',
    'CREATE TABLE crates (id uuid [, weight int]);',
    'CREATE INDEX crates_by_size ON crates (size {ASC | DESC});',
    'CREATE INDEX crates_by_size ON crates (size [ASC | DESC]);',
    'CREATE TABLE crates (<column> int);',
    'CREATE TABLE crates ( … );'
  ])('not %s', (statement) => expect(namesIn(statement)).toEqual([]))
})

// A module of its own, loaded on first need: YAML costs more to import than a small document takes to lint.
export {parseDocument} from 'yaml'

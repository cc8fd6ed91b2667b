/* Colours of `box` in sequence diagrams are asked of the browser; the answer decides how a box looks, not whether it parses. */
export const browserWindow = {CSS: {supports: () => true}}

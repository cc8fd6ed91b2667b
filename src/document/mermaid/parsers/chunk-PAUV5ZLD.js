import{d as i}from"./chunk-DKPUPEBP.js";i();function r(c,e){c.accDescr&&e.setAccDescription?.(c.accDescr),c.accTitle&&e.setAccTitle?.(c.accTitle),c.title&&e.setDiagramTitle?.(c.title)}export{r as a};

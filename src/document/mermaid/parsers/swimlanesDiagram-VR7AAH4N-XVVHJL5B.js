import{a as e,b as m}from"./chunk-2GKM2DCJ.js";import"./chunk-MRUGKBVW.js";import"./chunk-TGEQR433.js";import"./chunk-GK36NZRX.js";import"./chunk-62M2WKL5.js";import"./chunk-KSDSJR2C.js";import"./chunk-JMCGJVQQ.js";import"./chunk-EJMZSXRQ.js";import"./chunk-PTYNXOT6.js";import"./chunk-2JFF4FCE.js";import"./chunk-FRC4O57T.js";import"./chunk-PVJYF5YJ.js";import"./chunk-3HRRMYBR.js";import"./chunk-4ZZVQV67.js";import"./chunk-C3XRSEXB.js";import"./chunk-DYPUG75F.js";import"./chunk-NMI7NAVS.js";import{a as o}from"./chunk-U6BNYXT3.js";import{d as r}from"./chunk-DKPUPEBP.js";r();var i=o(t=>`${e(t)}
  .swimlane.cluster rect {
    stroke: ${t.clusterBorder} !important;
  }
  [data-look="neo"].cluster rect {
    filter: none;
  }
`,"getStyles"),p=i,F=m({defaultLayout:"swimlane",styles:p});export{F as diagram};

import{a as e,b as m}from"./chunk-5YSGBN6S.js";import"./chunk-TI3UU6VJ.js";import"./chunk-JB4J24YU.js";import"./chunk-HDLDVAMC.js";import"./chunk-G3S4V6KD.js";import"./chunk-5YBTOGIH.js";import"./chunk-XVLQCZFK.js";import"./chunk-OAWNVS4Y.js";import"./chunk-MGQSP7IG.js";import"./chunk-JVKAINTK.js";import"./chunk-D7HBSIW5.js";import"./chunk-PVJYF5YJ.js";import"./chunk-VOAWPA46.js";import"./chunk-YGLONQBG.js";import"./chunk-5MUUWKSC.js";import"./chunk-SGYOVOSZ.js";import"./chunk-NMI7NAVS.js";import{a as o}from"./chunk-U5FA76V7.js";import{d as r}from"./chunk-DKPUPEBP.js";r();var i=o(t=>`${e(t)}
  .swimlane.cluster rect {
    stroke: ${t.clusterBorder} !important;
  }
  [data-look="neo"].cluster rect {
    filter: none;
  }
`,"getStyles"),p=i,F=m({defaultLayout:"swimlane",styles:p});export{F as diagram};

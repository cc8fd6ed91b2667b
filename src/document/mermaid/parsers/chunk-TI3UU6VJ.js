import{a as o}from"./chunk-U5FA76V7.js";import{d as e}from"./chunk-DKPUPEBP.js";e();var i=o(()=>`
  /* Font Awesome icon styling - consolidated */
  .label-icon {
    display: inline-block;
    height: 1em;
    overflow: visible;
    vertical-align: -0.125em;
  }
  
  .node .label-icon path {
    fill: currentColor;
    stroke: revert;
    stroke-width: revert;
  }
`,"getIconStyles");export{i as a};

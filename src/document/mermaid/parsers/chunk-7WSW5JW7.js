import{d as t}from"./chunk-DKPUPEBP.js";t();var o=class{constructor(i){this.init=i,this.records=this.init()}reset(){this.records=this.init()}};export{o as a};

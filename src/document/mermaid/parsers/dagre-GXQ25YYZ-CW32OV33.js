import{d as e}from"./chunk-DKPUPEBP.js";e();

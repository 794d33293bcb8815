/**
 * How the qualifications are made up, as read from the awarding sides' documents when they were entered: a part, a
 * group or a rule that gets lost on the way is missed here. A new or corrected structure changes its line.
 */

/** Unit references our sources print, but for one whose title the copy garbles. */
export const unitReferences = `
  A/501/9973 A/502/5806 A/502/5823 A/503/1170 A/503/2772 A/506/1821 A/506/2130 A/506/2158 A/600/7686 A/601/1429
  A/616/3842 A/616/5980 A/616/8622 A/651/1482 A/651/1518 D/502/5801 D/505/0052 D/505/3078 D/506/1813 D/508/1107
  D/601/1696 D/601/5313 D/616/6569 D/651/1519 F/502/3300 F/502/9548 F/503/1171 F/506/1934 F/506/2131 F/601/5319
  H/502/5797 H/505/0053 H/506/1800 H/506/1912 H/601/5314 H/616/6573 J/502/5789 J/502/9549 J/503/1169 J/506/1806
  J/506/1921 J/506/2292 J/506/2860 J/601/1434 K/502/5817 K/506/1913 K/506/1927 K/616/8745 L/506/1788 L/506/1905
  M/502/5821 M/503/2915 M/506/1914 M/506/1928 M/506/1931 M/508/1130 M/615/8508 M/616/8746 R/506/1789 R/506/1811
  R/506/2294 R/506/2957 R/616/5726 R/616/5953 R/616/6570 R/616/8755 R/650/2164 R/651/1515 R/651/1524 T/504/8484
  T/505/4673 T/506/1798 T/506/1820 T/508/1131 T/616/1457 T/616/8702 T/650/2165 Y/506/1924 Y/506/2958 Y/601/1437
  Y/615/8504 Y/616/5954 Y/616/6571 Y/616/8725 Y/616/8756`
  .trim()
  .split(/\s+/);

/** Of each qualification that has parts or a rule: parts named, least credits and units, groups at any depth, pathways. */
export const structures = `
  QUA-ACH-ADC-L3-2618: 9 parts, 58 credits 0 units 0 groups 0 pathways
  QUA-ACH-ADC-L3-RULE-A: 0 parts, 58 credits 0 units 4 groups 0 pathways
  QUA-ACH-ADC-L3-RULE-B: 0 parts, 58 credits 0 units 3 groups 0 pathways
  QUA-ACH-ADC-L3-RULE-C: 0 parts, 58 credits 0 units 0 groups 0 pathways
  QUA-ACH-ADC-L3: 0 parts, 58 credits 0 units 0 groups 0 pathways
  QUA-ACH-ASCC-L2-GATEWAY: 4 parts, 36 credits 0 units 0 groups 0 pathways
  QUA-ACH-ASCC-L2-NQUAL: 15 parts, 36 credits 0 units 0 groups 0 pathways
  QUA-ACH-ASCC-L2-TQUK: 1 parts, no rule
  QUA-ACH-CARE-CERT: 16 parts, 0 credits 16 units 0 groups 0 pathways
  QUA-ACH-CARE-L2-CG: 9 parts, 46 credits 0 units 0 groups 0 pathways
  QUA-ACH-CARE-L2-RULE: 1 parts, 0 credits 0 units 0 groups 2 pathways
  QUA-ACH-CARE-L2: 0 parts, 46 credits 0 units 0 groups 0 pathways
  QUA-ACH-CHS-L2-CG: 0 parts, 0 credits 0 units 0 groups 0 pathways
  QUA-ACH-CHS-L3-CG: 0 parts, 0 credits 0 units 0 groups 0 pathways
  QUA-ACH-CHS-L3-PEARSON: 0 parts, 65 credits 0 units 0 groups 0 pathways
  QUA-ACH-HSC-L2: 18 parts, 46 credits 0 units 2 groups 0 pathways
  QUA-ACH-HSC-L3: 11 parts, 58 credits 0 units 2 groups 0 pathways
  QUA-ACH-HSS-L2-CG: 0 parts, 0 credits 0 units 0 groups 0 pathways
  QUA-ACH-HSS-L3-CG: 0 parts, 0 credits 0 units 0 groups 0 pathways
  QUA-ACH-LMAC-L5-CG: 11 parts, 0 credits 0 units 0 groups 0 pathways
  QUA-ACH-LMAC-L5: 0 parts, 90 credits 0 units 0 groups 0 pathways
  QUA-ACH-LMACS-L5: 0 parts, 95 credits 0 units 0 groups 0 pathways
  QUA-ACH-PHSC-L3-SFJ: 7 parts, 90 credits 0 units 0 groups 0 pathways
  QUA-ACH-SVQ-GH5Y-22: 6 parts, 0 credits 6 units 1 groups 0 pathways
  QUA-ADM-L3-OCR-OLD: 0 parts, 40 credits 0 units 4 groups 0 pathways
  QUA-ADM-L3-RULE: 5 parts, 58 credits 0 units 3 groups 0 pathways
  QUA-AGR-L2-WORKBASED-DIPLOMA-CG: 0 parts, 0 credits 0 units 0 groups 2 pathways
  QUA-AGR-L3-WORKBASED-DIPLOMA-CG: 7 parts, 0 credits 0 units 1 groups 0 pathways
  QUA-AGR-SVQ6-GK3G: 15 parts, 0 credits 13 units 3 groups 0 pathways
  QUA-AGR-SVQ6-GK3H: 15 parts, 0 credits 13 units 3 groups 0 pathways
  QUA-AGR-SVQ6-GK3J: 15 parts, 0 credits 13 units 3 groups 0 pathways
  QUA-CAR-ACWE-NCFE: 2 parts, 9 credits 2 units 0 groups 0 pathways
  QUA-CAR-AET-ACTIVEIQ: 4 parts, 12 credits 0 units 3 groups 0 pathways
  QUA-CAR-AET-NCFE: 4 parts, 12 credits 0 units 3 groups 0 pathways
  QUA-CAR-CAVA-SQA: 3 parts, 15 credits 3 units 0 groups 0 pathways
  QUA-CAR-CAVA-TQUK: 3 parts, 15 credits 3 units 0 groups 0 pathways
  QUA-CAR-L3-AG-CG3569: 8 parts, 0 credits 0 units 1 groups 0 pathways
  QUA-CAR-L4-CIA-CG3072: 15 parts, 0 credits 0 units 1 groups 0 pathways
  QUA-CAR-L4-CIA-OCR: 17 parts, 45 credits 0 units 1 groups 0 pathways
  QUA-CAR-L6-CGD-CG3072: 5 parts, 0 credits 0 units 1 groups 0 pathways
  QUA-CAR-WA-CIA-L4: 0 parts, 63 credits 0 units 0 groups 0 pathways
  QUA-CAR-WA-ERS-L3: 0 parts, 55 credits 0 units 0 groups 0 pathways
  QUA-CAR-WA-ERS-L4: 0 parts, 55 credits 0 units 0 groups 0 pathways
  QUA-CAR-WA-IAG-L3: 0 parts, 56 credits 0 units 0 groups 0 pathways
  QUA-CAR-WA-IAG-L4: 0 parts, 55 credits 0 units 0 groups 0 pathways
  QUA-CON-L1-HS-GQA: 1 parts, 0 credits 1 units 0 groups 0 pathways
  QUA-CON-L2-CIVIL-SERVICES-SQA: 0 parts, 0 credits 0 units 0 groups 5 pathways
  QUA-CON-L2-CONCRETE-SQA: 7 parts, 50 credits 0 units 0 groups 0 pathways
  QUA-CON-L2-DEMOLITION-SQA: 9 parts, 38 credits 0 units 1 groups 0 pathways
  QUA-CON-L2-PLASTERING-GQA: 4 parts, 39 credits 0 units 0 groups 0 pathways
  QUA-CON-L2-RIGGING-SQA: 8 parts, 55 credits 0 units 1 groups 0 pathways
  QUA-CON-L2-TROWEL-CG: 0 parts, 73 credits 0 units 0 groups 2 pathways
  QUA-CON-L2-TROWEL-SQA: 15 parts, 73 credits 0 units 0 groups 0 pathways
  QUA-CON-L3-CARPENTRY-PROVIDER: 9 parts, 146 credits 0 units 1 groups 0 pathways
  QUA-CON-L3-OWS-GQA: 0 parts, 0 credits 0 units 0 groups 0 pathways
  QUA-CON-L3-OWS-NOCN: 0 parts, 0 credits 0 units 0 groups 0 pathways
  QUA-CON-L3-OWS-PROQUAL: 0 parts, 0 credits 0 units 0 groups 0 pathways
  QUA-CON-L3-OWS-SQA-3377: 5 parts, 67 credits 0 units 0 groups 0 pathways
  QUA-CON-L3-OWS-SQA: 6 parts, 89 credits 0 units 0 groups 0 pathways
  QUA-CON-L3-TROWEL-PROQUAL: 2 parts, 0 credits 0 units 0 groups 0 pathways
  QUA-CON-L6-SITE-MANAGEMENT-CG: 0 parts, 0 credits 0 units 0 groups 5 pathways
  QUA-CON-L6-SITE-MANAGEMENT-SQA: 0 parts, 172 credits 0 units 0 groups 0 pathways
  QUA-CON-SVQ-ESO: 5 parts, 0 credits 5 units 0 groups 0 pathways
  QUA-CON-SVQ-GJ19: 26 parts, 0 credits 19 units 0 groups 0 pathways
  QUA-CON-SVQ-GJ1C: 26 parts, 0 credits 14 units 0 groups 0 pathways
  QUA-CYP-CCE-L3-AWARD: 2 parts, 0 credits 2 units 0 groups 0 pathways
  QUA-CYP-CCE-L3-CERT: 5 parts, 0 credits 5 units 0 groups 0 pathways
  QUA-CYP-CCE-L3-DIP: 21 parts, 0 credits 12 units 1 groups 0 pathways
  QUA-CYP-L2-NCFE: 14 parts, 37 credits 14 units 0 groups 0 pathways
  QUA-CYP-L3-CYPW-CACHE-SC: 4 parts, no rule
  QUA-CYP-L3-CYPW-CG: 0 parts, 65 credits 0 units 0 groups 3 pathways
  QUA-CYP-L3-NCFE-EYW: 0 parts, 61 credits 23 units 0 groups 0 pathways
  QUA-CYP-L3-TQUK-CW: 0 parts, 62 credits 17 units 0 groups 0 pathways
  QUA-CYP-L3-TQUK: 0 parts, 70 credits 17 units 0 groups 0 pathways
  QUA-CYP-PFA-NCFE: 1 parts, no rule
  QUA-CYP-SSTL-L3: 0 parts, 44 credits 0 units 0 groups 0 pathways
  QUA-CYP-STLS-L2-NCFE: 14 parts, 0 credits 0 units 1 groups 0 pathways
  QUA-CYP-SWIS-L2: 5 parts, 12 credits 0 units 1 groups 0 pathways
  QUA-DAR-DAPC: 16 parts, 0 credits 10 units 2 groups 0 pathways
  QUA-DAR-L1-CCEA-SMA: 0 parts, 0 credits 1 units 0 groups 0 pathways
  QUA-DAR-L2-CCEA-SMA: 0 parts, 0 credits 4 units 0 groups 0 pathways
  QUA-DAR-L2-SM-NCFE: 0 parts, 0 credits 0 units 0 groups 0 pathways
  QUA-DAR-L2-USM-CPCAB: 1 parts, 6 credits 1 units 0 groups 0 pathways
  QUA-DAR-L3-HSC-ASM-OU: 0 parts, 58 credits 0 units 0 groups 0 pathways
  QUA-DAR-L3-OPEN-AWARDS: 2 parts, 0 credits 3 units 0 groups 0 pathways
  QUA-DAR-L4-WSM-OU: 0 parts, 18 credits 0 units 0 groups 0 pathways
  QUA-EFAW-1ST4SPORT: 1 parts, 0 credits 1 units 0 groups 0 pathways
  QUA-EFAW-FAA: 1 parts, 0 credits 1 units 0 groups 0 pathways
  QUA-ENG-BIT-EDEXCEL: 0 parts, 0 credits 13 units 0 groups 2 pathways
  QUA-ENG-L2-IBP-CG: 4 parts, 0 credits 0 units 1 groups 0 pathways
  QUA-ENG-L2-UBIT-NCFE: 6 parts, 0 credits 0 units 1 groups 0 pathways
  QUA-ENG-L3-MAINTENANCE-EAL: 2 parts, 0 credits 0 units 1 groups 0 pathways
  QUA-ENG-L3-TECHNICAL-SUPPORT-CG: 0 parts, 0 credits 0 units 0 groups 6 pathways
  QUA-ENG-SVQ-GJ9C: 23 parts, 0 credits 0 units 0 groups 3 pathways
  QUA-ENG-SVQ-GL2M: 63 parts, 0 credits 0 units 0 groups 11 pathways
  QUA-ENG-SVQ-GL46: 27 parts, 0 credits 10 units 3 groups 0 pathways
  QUA-ENG-SVQ-GL6E: 109 parts, 0 credits 8 units 3 groups 0 pathways
  QUA-ENG-SVQ-GM0V: 18 parts, 0 credits 5 units 1 groups 0 pathways
  QUA-ENG-SVQ-GP07: 39 parts, 0 credits 0 units 0 groups 6 pathways
  QUA-ENG-SVQ-R094: 12 parts, 0 credits 0 units 2 groups 0 pathways
  QUA-FAW-FAA: 2 parts, 2 credits 2 units 0 groups 0 pathways
  QUA-FAW-HABC: 0 parts, 3 credits 2 units 1 groups 0 pathways
  QUA-ILM-L3-MANAGEMENT: 0 parts, 0 credits 0 units 3 groups 0 pathways
  QUA-LOG-L2-WAREHOUSE-NCFE: 1 parts, no rule
  QUA-LOG-WALES-L2-WAREHOUSE: 0 parts, 43 credits 0 units 0 groups 0 pathways
  QUA-OHS-L3-CG: 5 parts, 0 credits 0 units 1 groups 0 pathways
  QUA-OHS-L3-PROQUAL: 0 parts, 0 credits 0 units 1 groups 2 pathways
  QUA-PFA-IQ: 0 parts, 3 credits 2 units 1 groups 0 pathways
  QUA-PFA-QUALSAFE: 0 parts, 3 credits 2 units 1 groups 0 pathways
  QUA-PSN-ETCAL-PIO: 4 parts, 0 credits 0 units 0 groups 2 pathways
  QUA-PSN-HYDROCARBONS-CR: 2 parts, no rule
  QUA-PSN-SVQ-PEM-GP76: 23 parts, 0 credits 12 units 2 groups 0 pathways
  QUA-PSN-WALES-PROCESS-L2: 0 parts, 113 credits 0 units 0 groups 0 pathways
  QUA-RET-L1-KNOWLEDGE-VTCT: 0 parts, 13 credits 0 units 2 groups 0 pathways
  QUA-RET-L2-KNOWLEDGE-GATEWAY: 0 parts, 14 credits 0 units 2 groups 0 pathways
  QUA-RET-L2-OPERATIONS-NCFE: 8 parts, 0 credits 0 units 1 groups 0 pathways
  QUA-RET-L2-SKILLS-IAO: 1 parts, 37 credits 0 units 4 groups 0 pathways
  QUA-TL-L2-4420: 0 parts, 0 credits 0 units 2 groups 0 pathways
  QUA-TL-L2-ILM: 5 parts, 0 credits 0 units 2 groups 0 pathways
  QUA-TL-L2-OCR: 28 parts, 40 credits 0 units 2 groups 0 pathways
  QUA-TL-L2-SKILLSFIRST: 5 parts, 40 credits 0 units 2 groups 0 pathways`
  .trim()
  .split(/\n\s*/);

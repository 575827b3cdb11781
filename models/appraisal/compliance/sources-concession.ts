import { say } from './types';

/* The documents that make the regime of new concessions. */

export const ORDER17 = say(
  '《基础设施和公用事业特许经营管理办法》（国家发展改革委等六部门令第17号）',
  'China: Measures on Concessions of Infrastructure and Public Utilities, Order 17 of six ministries',
);
export const GUIDE115 = say('国办函〔2023〕115号', 'China: Guobanhan [2023] No. 115');
export const NOTICE = say(
  '国家发展改革委办公厅《关于进一步做好政府和社会资本合作新机制项目规范实施工作的通知》（2024年12月）',
  'China: NDRC General Office, notice on the new PPP mechanism, December 2024',
);
export const OUTLINE = say(
  '《特许经营方案编写大纲》（2024年试行版）',
  'China: outline of concession plans, 2024 trial edition',
);
export const LIST = say(
  '《支持民营企业参与的特许经营新建（含改扩建）项目清单（2023年版）》（国办函〔2023〕115号附件）',
  'China: list of new concessions for private enterprises, 2023, annex to Guobanhan [2023] No. 115',
);

export const order17 = { source: ORDER17, effective: '2024-05-01', confidence: 95 } as const;
export const guide115 = { source: GUIDE115, effective: '2023-11-03', confidence: 95 } as const;
export const notice = { source: NOTICE, effective: '2024-12', confidence: 95 } as const;
export const outline = { source: OUTLINE, effective: '2024', confidence: 95 } as const;

/** What currencies are called in Chinese; one not here keeps its code. */
const ZH_CURRENCY: Readonly<Record<string, string>> = {
  CNY: '元',
  USD: '美元',
  EUR: '欧元',
  GBP: '英镑',
  JPY: '日元',
  HKD: '港元',
  SGD: '新加坡元',
  KRW: '韩元',
  AUD: '澳元',
  CAD: '加元',
};

/** The name of a currency in Chinese, its code where it has none here. */
export function currencyZh(code: string): string {
  return ZH_CURRENCY[code] ?? code;
}

/** Name a currency at a scale in Chinese: 万元, 百万美元, 百万 AED. */
export function moneyNameZh(code: string, scale: string): string {
  const name = ZH_CURRENCY[code];
  return name === undefined ? `${scale} ${code}`.trim() : `${scale}${name}`;
}
